import { expect, test } from "vitest";
import type { Partner } from "../actor";
import { no, yes } from "../verdict";
import {
  ALL_READY,
  MOST_OWN,
  mayAddMoment,
  mayKeepShelf,
  mayLog,
  mayMark,
  mayWithdraw,
  nextDraw,
  READY,
  shelfOf,
} from "./rules";

const me = { userId: "me" } as Partner;

test("each ready-made moment stands on one shelf, and no name is that of two", () => {
  expect(new Set(ALL_READY).size).toBe(ALL_READY.length);
  for (const [shelf, names] of Object.entries(READY)) for (const name of names) expect(shelfOf(name)).toBe(shelf);
  expect(shelfOf("dance")).toBeNull();
});

test("either adds a moment to a shelf that is there, in words, and not without end", () => {
  const adds = (facts: object, more: object = {}) =>
    mayAddMoment(me, { standing: 0, touch: false, ...facts }, { shelf: "talk", words: "A walk.", ...more });
  expect(adds({})).toEqual(yes);
  expect(adds({}, { words: "\u200b" })).toEqual(no("nothing-written"));
  expect(adds({ standing: MOST_OWN })).toEqual(no("too-many"));
  expect(adds({}, { shelf: "touch" })).toEqual(no("not-here"));
  expect(adds({ touch: true }, { shelf: "touch" })).toEqual(yes);
});

test("a moment is marked where it stands; on the fourth shelf only while that is out", () => {
  const marks = (moment: string, facts: object = {}) =>
    mayMark(me, { shelf: null, touch: false, ...facts }, { moment });
  expect(marks("walk")).toEqual(yes);
  expect(marks("hug")).toEqual(no("not-here"));
  expect(marks("hug", { touch: true })).toEqual(yes);
  expect(marks("some-id")).toEqual(no("not-here"));
  expect(marks("some-id", { shelf: "talk" })).toEqual(yes);
  expect(marks("some-id", { shelf: "touch" })).toEqual(no("not-here"));
});

test("the fourth shelf is for whoever was hurt in any repair, and there for nobody else", () => {
  const keeps = (...hurt: string[]) =>
    mayKeepShelf({ userId: "me", repairs: hurt.map((hurtId) => ({ id: hurtId, hurtId, accountableId: "x" })) });
  expect(keeps("me")).toEqual(yes);
  expect(keeps("them", "me")).toEqual(yes);
  expect(keeps("them")).toEqual(no("not-here"));
  expect(keeps()).toEqual(no("not-here"));
});

test("a line of the log has words, and is its author's to withdraw, once", () => {
  expect(mayLog(me, {}, { words: "We laughed." })).toEqual(yes);
  expect(mayLog(me, {}, { words: " " })).toEqual(no("nothing-written"));
  const withdraws = (authorId: string, withdrawnAt: Date | null = null) => mayWithdraw(me, { authorId, withdrawnAt });
  expect(withdraws("me")).toEqual(yes);
  expect(withdraws("them")).toEqual(no("not-your-words"));
  expect(withdraws("me", new Date(0))).toEqual(no("not-here"));
});

test("the next draw is at four in the morning by UTC, and never now", () => {
  const next = (at: string) => new Date(nextDraw(Date.parse(at))).toISOString();
  expect(next("2026-11-24T03:59:59.999Z")).toBe("2026-11-24T04:00:00.000Z");
  expect(next("2026-11-24T04:00:00.000Z")).toBe("2026-11-25T04:00:00.000Z");
  expect(next("2026-12-31T12:00:00.000Z")).toBe("2027-01-01T04:00:00.000Z");
});

test("a draw whose hour is in a time-out comes when that is over", () => {
  const [now, ends] = [Date.parse("2026-11-24T22:00:00Z"), Date.parse("2026-11-25T08:00:00Z")];
  expect(nextDraw(now, ends)).toBe(ends);
  // One that was over before, or is before the hour, puts off nothing.
  for (const early of [now - 1, now + 1]) expect(nextDraw(now, early)).toBe(nextDraw(now));
});
