import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { sweep } from "../sweep";
import { house } from "../testing/house";
import { aMomentModel, type Who } from "../testing/moment-model";
import { momentsOf } from "../testing/moments";
import { afresh, aPair, type Person, recordOf } from "../testing/pair";
import { stillClock } from "../testing/still-clock";
import { trials } from "../testing/trials";
import type { Wish } from "./schema";

const START = "2026-11-24T12:00:00.000Z";
let people: [Person, Person];

beforeAll(async () => {
  await stillClock(START);
  const { hurt, accountable } = await aPair();
  people = [hurt, accountable];
});

const who = fc.constantFrom<Who>(0, 1);
const commands = fc.array(
  fc.oneof(
    {
      weight: 12,
      arbitrary: fc.record({
        name: fc.constant("mark" as const),
        who,
        moment: fc.constantFrom("walk", "tea", "hug", "hug", "shoulder"),
        wish: fc.constantFrom<Wish | undefined>("like", "like", "open", "open", "notNow", "notForMe", undefined),
      }),
    },
    {
      weight: 5,
      arbitrary: fc.record({ name: fc.constant("pass" as const), hours: fc.constantFrom(1, 9, 24, 24, 24, 60) }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        name: fc.constant("want" as const),
        who: fc.constantFrom<Who>(0, 0, 0, 1),
        wanted: fc.constantFrom(true, true, true, false),
      }),
    },
    { weight: 1, arbitrary: fc.record({ name: fc.constant("keep" as const), who, days: fc.constantFrom(3, 4, 5) }) },
    { weight: 2, arbitrary: fc.record({ name: fc.constantFrom("pause" as const, "endPause" as const), who }) },
  ),
  { minLength: 1, maxLength: 60, size: "max" },
);
type Command = typeof commands extends fc.Arbitrary<(infer One)[]> ? One : never;

/** How each sequence begins: the fourth shelf is out. */
const OPENING: Command[] = [
  { name: "want", who: 0, wanted: true },
  { name: "pass", hours: 24 },
];

/** What one of the two is shown, as the model puts it. */
async function seenBy(person: Person) {
  const { marks, overlaps, touch, shelf } = await momentsOf(person);
  return {
    marks: marks.map(({ moment, wish }) => `${moment} ${wish}`).sort(),
    overlaps: overlaps.map(({ moment, until }) => `${moment} ${until}`).sort(),
    touch,
    shelf,
  };
}

test("whatever the two mark, on whatever days, each sees what the model says", async () => {
  const { pass } = await house();
  let shown = 0;
  const step = async (model: ReturnType<typeof aMomentModel>, command: Command) => {
    if (command.name === "pass") {
      await pass(command.hours * 3600);
      await sweep({});
      return model.pass(command.hours);
    }
    const person = people[command.who];
    if (command.name === "mark") {
      const { moment, wish } = command;
      const { ok } = await person.do("markMoment", { moment, ...(wish ? { wish } : {}) });
      return expect(ok).toBe(model.mark(command.who, moment, wish));
    }
    if (command.name === "want") {
      const { ok } = await person.do("wantShelf", { wanted: command.wanted });
      return expect(ok).toBe(model.want(command.who, command.wanted));
    }
    if (command.name === "keep") {
      const { ok } = await person.do("setQuietDays", { days: command.days });
      return expect(ok).toBe(model.keep(command.who, command.days));
    }
    if (command.name === "pause") {
      const { ok } = await person.do("takeTimeOut", { length: "tomorrow", zone: "UTC" });
      return expect(ok).toBe(model.pause(command.who));
    }
    const { ok } = await person.do("endTimeOut", {});
    return expect(ok).toBe(model.endPause(command.who));
  };
  await fc.assert(
    fc.asyncProperty(commands, async (sequence) => {
      const { pairId } = await afresh(...people);
      const model = aMomentModel(Date.parse(START));
      for (const command of [...OPENING, ...sequence]) {
        await step(model, command);
        for (const one of [0, 1] as const) {
          const seen = await seenBy(people[one]);
          expect(seen).toEqual(model.seenBy(one));
          shown += seen.overlaps.length;
        }
      }
      expect((await recordOf(pairId)).broken).toBeNull();
    }),
    { numRuns: trials(300) },
  );
  expect(shown).toBeGreaterThan(0);
});
