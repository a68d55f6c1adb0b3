import { expect, test } from "vitest";
import { areTogether, clockOf, isPausedFor, liveFor } from "./rules";

const START = Date.parse("2026-11-26T20:00:00Z");
const MINUTE = 60_000;
const at = (minutes: number) => START + minutes * MINUTE;
const instant = (minutes: number | null) => (minutes === null ? null : new Date(at(minutes)).toISOString());

type Minutes = { started?: number | null; ends?: number; turn?: number | null; paused?: number | null };
/** A sitting, in minutes from its start, in which both have a seat. */
const live = ({ started = 0, ends = 30, turn = 10, paused = null }: Minutes = {}, left: string[] = []) => ({
  sitting: {
    ...{ id: "s", startedAt: instant(started), endsAt: instant(ends) ?? "", endedAt: null },
    ...{ turnEndsAt: instant(turn), pausedAt: instant(paused) },
  },
  seats: ["a", "b"].map((userId) => ({ userId, leftAt: left.includes(userId) ? instant(1) : null })),
});
const pausedAt = (sitting: Minutes, now: number) => clockOf(live(sitting), at(now))?.pausedAt ?? null;
const isOver = (sitting: Minutes, now: number) => clockOf(live(sitting), at(now)) === null;

test("a turn pauses it by itself at the end of its ten minutes, and half an hour later it is over", () => {
  expect([9.99, 10, 39.99].map((now) => pausedAt({}, now))).toEqual([null, at(10), at(10)]);
  expect([isOver({}, 39.99), isOver({}, 40)]).toEqual([false, true]);
});

test("the end comes first, where the last turn would be longer", () => {
  const last = { turn: 35 };
  expect([pausedAt(last, 29.99), isOver(last, 29.99), isOver(last, 30)]).toEqual([null, false, true]);
  expect(isOver({ turn: 30 }, 30)).toBe(true);
});

test("in a pause the clock stands still: its end passes, and it is over after half an hour of it", () => {
  const paused = { turn: 35, paused: 28 };
  expect([pausedAt(paused, 45), isOver(paused, 57.99), isOver(paused, 58)]).toEqual([at(28), false, true]);
});

test("what was ended before its time is over", () => {
  const { sitting, seats } = live();
  expect(clockOf({ sitting: { ...sitting, endedAt: instant(5) }, seats }, at(5))).toBeNull();
  expect(clockOf({ sitting: null, seats: [] }, at(5))).toBeNull();
});

test("a pause binds who is inside; and what is said aloud needs both, and the clock running", () => {
  const who = (userId: string, now: number) => ({ userId, now: at(now) });
  expect([isPausedFor(live(), who("a", 11)), isPausedFor(live({}, ["a"]), who("a", 11))]).toEqual([true, false]);
  const together = (sitting: Minutes, left: string[] = [], now = 5) => areTogether(live(sitting, left), who("a", now));
  expect([together({}), together({}, [], 11), together({ paused: 2 })]).toEqual([true, false, false]);
  expect([together({}, ["a"]), together({}, ["b"]), together({ started: null, turn: null })]).toEqual([
    false,
    false,
    false,
  ]);
});

test("its next change is the end of the turn, of the pause or of it all, and is nobody's who is not inside", () => {
  const next = (sitting: Minutes, now: number) => liveFor(live(sitting), { userId: "a", now: at(now) }).nextChangeAt;
  expect([next({}, 1), next({}, 12), next({ turn: 35 }, 29), next({ paused: 3 }, 4)]).toEqual([10, 40, 30, 33].map(at));
  expect(next({ started: null, turn: null }, 1)).toBe(at(30));
  expect(liveFor(live({}, ["a"]), { userId: "a", now: at(1) })).toEqual({ view: null, nextChangeAt: null });
  expect(liveFor(live({}, ["b"]), { userId: "a", now: at(12) }).view).toEqual({
    ...{ now: at(12), there: false, startedAt: at(0), endsAt: at(30), turnEndsAt: null, pausedAt: at(10) },
  });
});
