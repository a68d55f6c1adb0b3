import { movedOn } from "../lib/testing/clock";
import { instantOf, wallTime } from "../lib/zone";
import { test as base, type Someone } from "./couple";
import { withOwner } from "./owner";

/** Where both are: the zone of their browsers, whose clocks change in this week. */
const ZONE = "Europe/London";
const DAY = 86_400_000;
const MINUTE = 60_000;

const offsetAt = (at: number) => Date.parse(`${wallTime(at, ZONE)}:00Z`) - Math.floor(at / MINUTE) * MINUTE;

/** The next day on which the clocks of this zone change, more than a week ahead: `2027-03-28`. */
function nextChange() {
  const noon = Math.floor(Date.now() / DAY) * DAY + DAY / 2;
  let day = noon + 8 * DAY;
  while (offsetAt(day) === offsetAt(day - DAY)) day += DAY;
  return day;
}

type Clock = {
  /** Moves the clock of the server to a time on a day of the week, 4 being the one on which the clocks change; then those of the browsers. */
  to: (day: number, time: string, ...people: Someone[]) => Promise<void>;
  /** Opens the browsers' clocks at the server's time, before their first page. */
  open: (...people: Someone[]) => Promise<void>;
};

/** A server whose clock can be moved ahead, as its database's owner can; browsers follow as a phone does that lay closed. */
export const test = base.extend<{ clock: Clock }>({
  clock: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs.
    async ({}, use) =>
      withOwner(async ({ query, tick }) => {
        const now = async () => Number((await query("select extract(epoch from clock()) * 1000 as now")).rows[0].now);
        const sunday = nextChange();
        const date = (day: number) => new Date(sunday + (day - 4) * DAY).toISOString().slice(0, 10);
        await use({
          open: async (...people) => {
            for (const { context } of people) await context.clock.install({ time: await now() });
          },
          to: async (day, time, ...people) => {
            const ahead = instantOf(`${date(day)}T${time}`, ZONE) - (await now());
            if (ahead < 0) throw new Error(`${time} of day ${day} has been.`);
            await query(movedOn(ahead / 1000));
            await tick();
            for (const { context } of people) await context.clock.fastForward(ahead);
          },
        });
      }),
    { auto: true },
  ],
});
