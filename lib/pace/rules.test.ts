import { expect, test } from "vitest";
import type { Actor } from "../actor";
import { released } from "../operations";
import { held, no, yes } from "../verdict";
import {
  type Bound,
  bound,
  endOf,
  hourThere,
  inTime,
  mayAskForPace,
  mayEndTimeOut,
  maySetPace,
  mayTakeTimeOut,
  nextHour,
  type PaceKind,
} from "./rules";

const at = (time: string) => Date.parse(time);
const NOON = at("2026-11-26T12:00:00Z");
const HOUR = 3_600_000;
const free: Bound = { mode: "steady", hour: 20, zone: "UTC", setAt: null, pausedUntil: null, behind: null };
const actor = (more: Partial<Bound>, rest: Partial<Actor> = {}) =>
  ({ now: NOON, pair: { bound: { ...free, ...more } }, ...rest }) as Actor;
const heldFor = (writtenAt: number) => ({ held: { why: "pace", writtenAt } }) as Partial<Actor>;
const KINDS: PaceKind[] = ["waits", "daily", "passes"];
const under = (more: Partial<Bound>, rest?: Partial<Actor>) => KINDS.map((kind) => bound(kind, actor(more, rest)));

test("steady binds nothing; slow lets words through once a day; stop takes only what keeps the other in the picture", () => {
  const evening = held(new Date("2026-11-26T20:00:00Z"), "pace");
  expect(under({})).toEqual([yes, yes, yes]);
  expect(under({ mode: "slow" })).toEqual([evening, evening, yes]);
  expect(under({ mode: "stop" })).toEqual([no("pace-stop"), evening, yes]);
});

test("what was written before the hour goes at the hour, also when the sweep comes later, and what came after it does not", () => {
  const due = { now: at("2026-11-26T20:00:30Z") };
  expect(bound("waits", actor({ mode: "slow" }, { ...due, ...heldFor(NOON) }))).toEqual(yes);
  const next = held(new Date("2026-11-27T20:00:00Z"), "pace");
  expect(bound("waits", actor({ mode: "slow" }, due))).toEqual(next);
  expect(bound("waits", actor({ mode: "slow" }, { ...due, ...heldFor(at("2026-11-26T20:00:10Z")) }))).toEqual(next);
});

test("an hour counts once something could have gone at it: after the pace was set, and outside a time-out", () => {
  const now = at("2026-11-26T21:00:00Z");
  const due = (more: Partial<Bound>) => bound("waits", actor({ mode: "slow", ...more }, { now, ...heldFor(NOON) }));
  const tomorrow = held(new Date("2026-11-27T20:00:00Z"), "pace");
  expect(due({})).toEqual(yes);
  expect(due({ setAt: at("2026-11-26T20:30:00Z") })).toEqual(tomorrow);
  expect(due({ pausedUntil: at("2026-11-26T20:30:00Z") })).toEqual(tomorrow);
  expect(due({ pausedUntil: at("2026-11-26T20:00:00Z") })).toEqual(yes);
});

test("a time-out keeps everything but what passes until its end, and a later hour wins", () => {
  const soon = held(new Date(NOON + HOUR), "timeOut");
  expect(under({ pausedUntil: NOON + HOUR })).toEqual([soon, soon, yes]);
  expect(under({ pausedUntil: NOON - 1 })).toEqual([yes, yes, yes]);
  expect(bound("waits", actor({ mode: "slow", pausedUntil: NOON + HOUR }))).toEqual(
    held(new Date("2026-11-26T20:00:00Z"), "pace"),
  );
});

test("what comes after something that waits, waits with it: also when that is due and has not gone yet", () => {
  for (const behind of [NOON + HOUR, NOON - 1]) {
    expect(bound("waits", actor({ behind }))).toEqual(held(new Date(behind), "pace"));
  }
});

test("a no comes before anything that waits, and what waits for itself is bound once that is over", () => {
  const undo = held(new Date(NOON + 10_000), "undo");
  const evening = held(new Date(NOON + HOUR), "pace");
  expect(inTime(no("nothing-written"), no("pace-stop"))).toEqual(no("nothing-written"));
  expect(inTime(undo, no("pace-stop"))).toEqual(no("pace-stop"));
  expect(inTime(undo, evening)).toEqual(undo);
  expect(inTime(yes, evening)).toEqual(evening);
});

test.each([
  ["2026-11-26T19:59:59Z", 20, "UTC", "2026-11-26T20:00:00Z"],
  ["2026-11-26T20:00:00Z", 20, "UTC", "2026-11-27T20:00:00Z"],
  ["2026-11-26T12:00:00Z", 20, "Asia/Kathmandu", "2026-11-26T14:15:00Z"],
  // The clock jumps from two to three: the hour that was skipped is an hour later, once.
  ["2026-03-28T12:00:00Z", 2, "Europe/Berlin", "2026-03-29T01:00:00Z"],
  ["2026-03-29T01:00:00Z", 2, "Europe/Berlin", "2026-03-30T00:00:00Z"],
  // It goes back from three to two: the hour comes twice, and counts the first time.
  ["2026-10-25T00:30:00Z", 2, "Europe/Berlin", "2026-10-26T01:00:00Z"],
  ["2026-10-24T22:30:00Z", 2, "Europe/Berlin", "2026-10-25T00:00:00Z"],
  ["2026-11-26T12:00:00Z", 8, "Pacific/Kiritimati", "2026-11-26T18:00:00Z"],
])("after %s the next %d o'clock in %s is %s", (from, hour, zone, next) => {
  expect(new Date(nextHour(at(from), hour, zone)).toISOString()).toBe(new Date(next).toISOString());
});

test.each([
  ["twenty", NOON, NOON + HOUR / 3],
  ["sixty", NOON, NOON + HOUR],
  ["tomorrow", NOON, NOON + 24 * HOUR],
  ["tonight", NOON, at("2026-11-27T08:00:00Z")],
  // It is eight in a moment: a time-out has at least twenty minutes; and it is eight now: at most a day.
  ["tonight", at("2026-11-26T07:55:00Z"), at("2026-11-26T08:15:00Z")],
  ["tonight", at("2026-11-26T08:00:00Z"), at("2026-11-27T08:00:00Z")],
] as const)("a time-out (%s) ends when it says", (length, now, end) => {
  expect(endOf(length, now, "UTC")).toBe(end);
});

test("the hour of a pace is told by the clock of whoever looks", () => {
  const now = at("2026-11-26T12:00:00Z");
  expect(hourThere(now, { hour: 20, zone: "Europe/Berlin" }, "Europe/Berlin")).toBe(20);
  expect(hourThere(now, { hour: 20, zone: "Europe/Berlin" }, "America/New_York")).toBe(14);
});

test("the night on which the clocks change a time-out has at most a day", () => {
  const now = at("2026-10-24T06:00:00Z");
  expect(endOf("tonight", now, "Europe/Berlin")).toBeLessThanOrEqual(now + 24 * HOUR);
});

test("the one who was hurt sets the pace, and the other asks once in seven days", () => {
  const [hurt, accountable] = (["hurt", "accountable"] as const).map((role) => ({ repair: { role }, now: NOON }));
  expect(hurt && maySetPace(hurt)).toEqual(yes);
  expect(accountable && maySetPace(accountable)).toEqual(no("only-hurt-sets"));
  expect(hurt && mayAskForPace(hurt, { lastAt: null })).toEqual(no("only-accountable"));
  const ask = (days: number) =>
    accountable && mayAskForPace(accountable, { lastAt: new Date(NOON - days * 24 * HOUR) });
  expect([ask(6.9), ask(7)]).toEqual([no("pace-asked-lately"), yes]);
});

test("nobody extends a time-out, its starter ends it early, and begins another an hour after at the soonest", () => {
  const none = { seq: null, starterId: null, until: null, myLast: null };
  const running = { seq: 3, starterId: "me", until: new Date(NOON + 1), myLast: new Date(NOON + 1) };
  const [me, other] = ["me", "other"].map((userId) => ({ userId, now: NOON }));
  expect(me && mayTakeTimeOut(me, none)).toEqual(yes);
  expect(me && mayTakeTimeOut(me, running)).toEqual(no("paused-already"));
  expect(other && mayTakeTimeOut(other, { ...running, myLast: null })).toEqual(no("paused-already"));
  const after = (ended: number, mine: boolean) => ({
    ...running,
    until: new Date(ended),
    myLast: mine ? new Date(ended) : null,
  });
  expect(me && mayTakeTimeOut(me, after(NOON - HOUR + 1, true))).toEqual(no("time-out-lately"));
  expect(me && mayTakeTimeOut(me, after(NOON - HOUR, true))).toEqual(yes);
  expect(other && mayTakeTimeOut(other, after(NOON, false))).toEqual(yes);
  expect([me && mayEndTimeOut(me, running), other && mayEndTimeOut(other, running)]).toEqual([yes, no("only-starter")]);
  expect(me && mayEndTimeOut(me, after(NOON, true))).toEqual(no("not-here"));
});

test("8. what passes at once, whatever the pace, is one list; and so is what tells it from the facts", () => {
  const told = Object.entries(released).flatMap(([name, { pace }]) => (typeof pace === "function" ? [name] : []));
  expect(told.sort()).toEqual(["answerQuestion", "declineAgreement", "deliverLetter", "markCommitment", "setPace"]);
  const passing = Object.entries(released).flatMap(([name, { pace, scope }]) =>
    pace === "passes" && (scope === "pair" || scope === "repair") ? [name] : [],
  );
  expect(passing.sort()).toEqual(
    [
      ...["askForPace", "endTimeOut", "takeTimeOut"],
      ...["bringIntoForce", "endAgreement", "endWindows", "signAgreement"],
      ...["closeHearing", "setNeed", "unlockSide", "withdrawTurn"],
      ...["confirmRepair", "setReadiness", "setRoom", "settleQuestion"],
      ...["withdrawOpenness", "withdrawLine", "withdrawParagraph"],
      ...["withdrawMoment", "withdrawGoodMoment"],
      ...["endCommitment", "withdrawWish"],
      ...["withdrawAnswer", "withdrawCheckIn", "withdrawLetter", "withdrawQuestion", "withdrawRepair"],
    ].sort(),
  );
});
