import type { Wish } from "../moments/schema";

/** 0 was hurt, 1 is accountable. */
export type Who = 0 | 1;

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** The fourth shelf's, of those that the model knows. */
const TOUCH = ["hug", "shoulder"];

/** What two people mark and are shown, as it should be: pure, in memory, written down from what the product promises. */
export function aMomentModel(start: number) {
  let now = start;
  const marks: Map<string, { wish: Wish; at: number }>[] = [new Map(), new Map()];
  let overlaps: { moment: string; at: number }[] = [];
  let [outAt, lastTouch] = [null as number | null, 0];
  const shelf = { wantedAt: null as number | null, quietDays: 14 };

  const drawDay = (at: number) => Math.floor((at - 4 * HOUR) / DAY);
  let drawn = drawDay(start);
  const pause = { by: null as Who | null, until: start, mine: [0, 0] };
  const counts = (at: number) => at > now - 7 * DAY;
  const isThere = (who: Who, moment: string) =>
    !TOUCH.includes(moment) || (outAt !== null && (who === 1 || shelf.wantedAt !== null));

  function draw() {
    drawn = drawDay(now);
    const hour = drawn * DAY + 4 * HOUR;
    const quiet = outAt === null ? null : drawDay(now) - drawDay(Math.max(lastTouch, outAt));
    const own = drawDay(now) - drawDay(shelf.wantedAt ?? 0);
    const wanted = shelf.wantedAt !== null && Math.min(own, quiet ?? own) < shelf.quietDays && (quiet ?? 0) < 60;
    // Put away by hand, it is out for the other until it could have gone to rest by itself.
    const stays = quiet !== null && (wanted || quiet < 3);
    const due = wanted && (shelf.wantedAt ?? now) <= hour;
    if (!wanted && !stays) shelf.wantedAt = null;
    if (!stays) for (const touch of TOUCH) for (const mine of marks) mine.delete(touch);
    outAt = stays ? outAt : quiet === null && due ? now : null;
    for (const [moment, { wish, at }] of marks[0] as Map<string, { wish: Wish; at: number }>) {
      const other = marks[1]?.get(moment);
      const yes = [wish, other?.wish].every((one) => one === "like" || one === "open");
      const shown = overlaps.some((one) => one.moment === moment && counts(one.at));
      if (!yes || !other || !counts(at) || !counts(other.at) || shown || Math.max(at, other.at) > hour) continue;
      if (TOUCH.includes(moment) && !wanted) continue;
      overlaps.push({ moment, at: now });
      if (TOUCH.includes(moment)) lastTouch = now;
      for (const mine of marks) mine.delete(moment);
    }
  }

  return {
    /** Whether it is accepted. */
    mark(who: Who, moment: string, wish?: Wish) {
      if (!isThere(who, moment)) return false;
      if (wish) marks[who]?.set(moment, { wish, at: now });
      else marks[who]?.delete(moment);
      return true;
    },
    want(who: Who, wanted: boolean) {
      if (who === 1) return false;
      shelf.wantedAt = wanted ? now : null;
      if (!wanted) for (const touch of TOUCH) marks[0]?.delete(touch);
      return true;
    },
    keep(who: Who, quietDays: number) {
      if (who === 0) shelf.quietDays = quietDays;
      return who === 0;
    },
    /** A time-out of a day, in which nothing is drawn. */
    pause(who: Who) {
      if (now < pause.until || now < (pause.mine[who] ?? 0) + HOUR) return false;
      [pause.by, pause.until, pause.mine[who]] = [who, now + DAY, now + DAY];
      return true;
    },
    endPause(who: Who) {
      if (now >= pause.until || pause.by !== who) return false;
      [pause.until, pause.mine[who]] = [now, now];
      return true;
    },
    /** Time goes on, and then somebody sweeps. */
    pass(hours: number) {
      now += hours * HOUR;
      if (drawDay(now) > drawn && now >= pause.until) draw();
      overlaps = overlaps.filter(({ at }) => counts(at));
    },
    seenBy: (who: Who) => ({
      marks: [...(marks[who] ?? [])]
        .filter(([moment, { at }]) => counts(at) && isThere(who, moment))
        .map(([moment, { wish }]) => `${moment} ${wish}`)
        .sort(),
      overlaps: overlaps
        .filter(({ moment, at }) => !TOUCH.includes(moment) || (isThere(who, moment) && at >= (outAt ?? 0)))
        .map(({ moment, at }) => `${moment} ${at + 7 * DAY}`)
        .sort(),
      touch: isThere(who, "hug"),
      shelf: who === 0 ? { wanted: shelf.wantedAt !== null, quietDays: shelf.quietDays } : null,
    }),
  };
}
