import { expect, test } from "vitest";
import type { Actor, Partner } from "../actor";
import { no, yes } from "../verdict";
import { isToldFirst, KINDS, mayPost, mayReply, mayWithdraw } from "./rules";
import { type PostCheckIn, postCheckInInput } from "./schema";

const at = (time: string) => ({ now: Date.parse(time) }) as Actor;
const NOON = at("2026-11-24T12:00:00Z");
const post = (more: object = {}) =>
  ({
    id: "i",
    kind: "plan",
    words: "Home by six.",
    localDate: "2026-11-24",
    zone: "Europe/London",
    ...more,
  }) as PostCheckIn;

test.each([
  ["words", {}, yes],
  ["nothing", { words: "" }, no("nothing-written")],
  ["blanks only", { words: " \n\t " }, no("nothing-written")],
  ["an evening that was kept, without words", { kind: "evening", words: "", outcome: "kept" }, yes],
  ["an evening without words or outcome", { kind: "evening", words: "" }, no("nothing-written")],
  ["an outcome on something else", { outcome: "kept" }, no("unreadable")],
])("posting %s", (_name, more, verdict) => {
  expect(mayPost(NOON, {}, post(more))).toEqual(verdict);
});

test.each([
  ["today", "2026-11-24", yes],
  ["tomorrow, from a clock a little ahead", "2026-11-25", yes],
  ["the day after tomorrow", "2026-11-26", no("day-out-of-range")],
  ["a month late, from a phone that was offline", "2026-10-24", yes],
  ["later than that", "2026-10-23", no("day-out-of-range")],
  ["the year 9999", "9999-12-31", no("day-out-of-range")],
  ["the year 0000", "0000-01-01", no("day-out-of-range")],
])("the day of a check-in may be %s", (_name, localDate, verdict) => {
  expect(mayPost(NOON, {}, post({ localDate }))).toEqual(verdict);
});

test("the author's own day counts, on both sides of the date line", () => {
  const moment = at("2026-11-24T11:00:00Z"); // The 25th on Kiritimati (+14), the 23rd on Niue… and still the 24th in London.
  const where = (zone: string, localDate: string) => mayPost(moment, {}, post({ zone, localDate }));
  expect(where("Pacific/Kiritimati", "2026-11-26")).toEqual(yes);
  expect(where("Pacific/Kiritimati", "2026-11-27")).toEqual(no("day-out-of-range"));
  expect(where("Pacific/Niue", "2026-11-25")).toEqual(yes);
  expect(where("Pacific/Niue", "2026-11-26")).toEqual(no("day-out-of-range"));
});

test.each([
  ["an hour that clocks skipped", "2026-03-29T01:30", no("time-does-not-exist")],
  ["an hour that clocks showed twice", "2026-10-25T01:30", yes],
  ["a year ago", "2025-11-24T12:00", yes],
  ["longer ago than a year and a day", "2025-11-22T12:00", no("time-does-not-exist")],
  ["a time far ahead", "9999-12-31T23:59", no("time-does-not-exist")],
])("what it tells of may be %s", (_name, about, verdict) => {
  expect(mayPost(NOON, {}, post({ about }))).toEqual(verdict);
});

test.each([
  ["a year of five digits", { localDate: "10000-01-01" }],
  ["a month of thirteen", { localDate: "2026-13-01" }],
  ["the thirtieth of February", { localDate: "2026-02-30" }],
  ["a time with an offset", { about: "2026-11-24T12:00Z" }],
  ["a time with seconds", { about: "2026-11-24T12:00:00" }],
  ["a zone that nobody lives in", { zone: "Mars/Olympus" }],
  ["an offset for a zone", { zone: "+02:00" }],
  ["NUL", { words: "a\0b" }],
  ["half a character", { words: "a\uD800" }],
  ["too many words", { words: "x".repeat(10_001) }],
  ["somebody else's name on it", { authorId: "b" }],
  ["a time of its own making", { at: 0 }],
  ["words that are no text", { words: ["x"] }],
])("a check-in with %s is not read at all", (_name, more) => {
  const whole = { ...post(), id: "11111111-1111-4111-8111-111111111111" };
  expect(postCheckInInput.safeParse(whole).success).toBe(true);
  expect(postCheckInInput.safeParse({ ...whole, ...more }).success).toBe(false);
});

test("contact reports and changes of plan are told first", () => {
  expect(KINDS.filter(isToldFirst)).toEqual(["change", "contact"]);
});

const ada = { userId: "ada" } as Partner;
const by = (authorId: string, withdrawnAt: Date | null = null) => ({ authorId, withdrawnAt });

test("replies are for the other's check-in; taking back is for one's own, once", () => {
  expect(mayReply(ada, by("ben"))).toEqual(yes);
  expect(mayReply(ada, by("ada"))).toEqual(no("own-check-in"));
  expect(mayReply(ada, by("ben", new Date(0)))).toEqual(no("not-here"));
  expect(mayWithdraw(ada, by("ada"))).toEqual(yes);
  expect(mayWithdraw(ada, by("ben"))).toEqual(no("not-your-words"));
  expect(mayWithdraw(ada, by("ada", new Date(0)))).toEqual(no("not-here"));
});
