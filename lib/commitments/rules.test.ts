import { expect, test } from "vitest";
import { no, yes } from "../verdict";
import {
  daysToMark,
  daysWithin,
  endOfDay,
  type FoundCommitment,
  isOn,
  linesOf,
  mayMake,
  mayMark,
  type Standing,
  startOf,
} from "./rules";
import { type MakeCommitment, type MarkCommitment, makeCommitmentInput, markCommitmentInput } from "./schema";

const every = (more: Partial<Standing> = {}): Standing => ({
  ...{ days: [1, 2, 3, 4, 5, 6, 7], first: "2026-01-01", last: null },
  ...{ zone: "Europe/London", moved: [], endedAt: null, ...more },
});
const at = (time: string, more: object = {}) => ({
  ...{ userId: "ben", now: Date.parse(time), repair: { role: "accountable" as const }, ...more },
});

test("it is on its days of the week, from the first day to the last; without any, on the first alone", () => {
  const standing = every({ days: [2, 7], first: "2026-11-24", last: "2026-12-01" });
  expect(daysWithin(standing, "2026-11-01", "2026-12-31")).toEqual(["2026-11-24", "2026-11-29", "2026-12-01"]);
  expect(daysWithin(every({ days: [], first: "2026-11-25" }), "2026-11-01", "2026-12-31")).toEqual(["2026-11-25"]);
  expect(daysWithin(standing, "2026-11-29", "2026-11-28")).toEqual([]);
});

test("a new day is one of its days, whatever day of the week it is", () => {
  const standing = every({ days: [2], moved: ["2026-11-26"], last: "2026-11-25" });
  expect(daysWithin(standing, "2026-11-23", "2026-11-30")).toEqual(["2026-11-24", "2026-11-26"]);
});

test("after it has ended no day is one of its days, by the calendar of its own zone", () => {
  const endedAt = Date.parse("2026-11-24T12:00:00Z"); // Already the 25th on Kiritimati, still the 24th in London.
  const lastOf = (zone: string) => daysWithin(every({ zone, endedAt }), "2026-11-20", "2026-11-30").at(-1);
  expect([lastOf("Europe/London"), lastOf("Pacific/Kiritimati")]).toEqual(["2026-11-24", "2026-11-25"]);
});

test.each([
  ["an hour that comes once", "2026-11-24", "20:00", "Europe/London", "2026-11-24T20:00:00Z"],
  ["an hour that clocks skip comes after the jump", "2026-03-29", "01:30", "Europe/London", "2026-03-29T01:30:00Z"],
  ["an hour that comes twice, the first time", "2026-10-25", "01:30", "Europe/London", "2026-10-25T00:30:00Z"],
  ["half an hour off", "2026-11-24", "20:00", "Asia/Kolkata", "2026-11-24T14:30:00Z"],
  ["three quarters off", "2026-11-24", "20:00", "Asia/Kathmandu", "2026-11-24T14:15:00Z"],
  ["summer time of half an hour", "2026-10-04", "02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00Z"],
  ["fourteen hours ahead", "2026-11-24", "20:00", "Pacific/Kiritimati", "2026-11-24T06:00:00Z"],
  ["a day that begins at one", "2026-04-24", null, "Africa/Cairo", "2026-04-23T22:00:00Z"],
])("when it is: %s", (_name, date, time, zone, instant) => {
  expect(new Date(startOf({ time, zone }, date)).toISOString()).toBe(instant.replace("Z", ".000Z"));
});

test("on the days of a change to summer time and back there is one day each, and each ends when the next begins", () => {
  expect(daysWithin(every(), "2026-03-28", "2026-03-30")).toHaveLength(3);
  expect(daysWithin(every(), "2026-10-24", "2026-10-26")).toHaveLength(3);
  const hours = (day: string, zone: string) => {
    const begins = startOf({ time: null, zone }, day);
    return (endOfDay(begins, zone) - begins) / 3_600_000;
  };
  expect([hours("2026-03-29", "Europe/London"), hours("2026-10-25", "Europe/London")]).toEqual([23, 25]);
  expect(hours("2026-10-04", "Australia/Lord_Howe")).toBe(23.5);
});

test("a day that a place left out is not one of its days: Samoa had no 30 December 2011", () => {
  const samoa = every({ first: "2011-12-29", zone: "Pacific/Apia", moved: ["2011-12-30"] });
  expect(daysWithin(samoa, "2011-12-29", "2011-12-31")).toEqual(["2011-12-29", "2011-12-31"]);
  expect(isOn(every({ first: "2011-12-29" }), "2011-12-30")).toBe(true);
});

test("today and the two weeks before can be marked, newest first", () => {
  const days = daysToMark(every(), "2026-11-24");
  expect([days.length, days[0], days.at(-1)]).toEqual([15, "2026-11-24", "2026-11-10"]);
});

const found = (more: Partial<FoundCommitment> = {}): FoundCommitment => ({
  ...every(),
  ...{ authorId: "ben", version: 0, ...more },
});
const mark = (more: Partial<MarkCommitment> = {}): MarkCommitment => ({
  ...{ repair: "r", commitment: "c", id: "m", date: "2026-11-24", version: 1, outcome: "kept", ...more },
});
const NOON = at("2026-11-24T12:00:00Z");

test.each<[string, Partial<MarkCommitment>, Partial<FoundCommitment>, unknown]>([
  ["kept today", {}, {}, yes],
  ["a day two weeks back", { date: "2026-11-10" }, {}, yes],
  ["a day before that", { date: "2026-11-09" }, {}, no("day-long-past")],
  ["a day to come", { date: "2026-11-25" }, {}, no("day-to-come")],
  ["a day that is none of its days", {}, { days: [1] }, no("not-its-day")],
  ["such a day that was marked once", { version: 2 }, { days: [1], version: 1 }, yes],
  ["a day that was marked meanwhile", {}, { version: 1 }, no("marked-meanwhile")],
  ["a day that was never marked as if it had been", { version: 2 }, {}, no("marked-meanwhile")],
  ["somebody else's", {}, { authorId: "ada" }, no("only-accountable")],
  ["not kept, and no more", { outcome: "notKept" }, {}, yes],
  ["not kept, with words and a new day", { outcome: "notKept", happened: "x", newDate: "2026-11-26" }, {}, yes],
  ["kept, with what happened", { happened: "x" }, {}, no("unreadable")],
  ["kept, with a new day", { newDate: "2026-11-26" }, {}, no("unreadable")],
  ["a new day that is no later", { outcome: "notKept", newDate: "2026-11-24" }, {}, no("time-does-not-fit")],
  ["a new day far away", { outcome: "notKept", newDate: "2028-11-24" }, {}, no("time-does-not-fit")],
  ["a day after it has ended", {}, { endedAt: Date.parse("2026-11-23T12:00:00Z") }, no("not-its-day")],
  ["put right too often", { version: 21 }, { version: 20 }, no("too-many")],
])("marking %s", (_name, input, more, verdict) => {
  expect(mayMark(NOON, found(more), mark(input))).toEqual(verdict);
});

test("which day it is goes by the zone it was promised in, wherever its maker has travelled since", () => {
  const lateInTokyo = at("2026-11-24T16:00:00Z"); // Past midnight in Tokyo.
  const inTokyo = found({ zone: "Asia/Tokyo" });
  expect(mayMark(lateInTokyo, inTokyo, mark({ date: "2026-11-25" }))).toEqual(yes);
  expect(mayMark(lateInTokyo, found(), mark({ date: "2026-11-25" }))).toEqual(no("day-to-come"));
});

test("words that were held until a slow hour are not too late for that", () => {
  const day = mark({ date: "2026-11-10", outcome: "notKept", happened: "x" });
  expect(mayMark(at("2026-11-25T18:00:00Z", { released: true }), found(), day)).toEqual(yes);
  expect(mayMark(at("2026-11-25T18:00:00Z"), found(), day)).toEqual(no("day-long-past"));
});

const facts = { standing: 0, wish: false, mend: null };
const make = (more: Partial<MakeCommitment> = {}): MakeCommitment => ({
  ...{ repair: "r", id: "c", words: "I ring.", days: [2], first: "2026-11-24", zone: "Europe/London", ...more },
});

test.each<[string, Partial<MakeCommitment>, object, unknown]>([
  ["on Tuesdays from today", {}, {}, yes],
  ["once, on a day", { days: [] }, {}, yes],
  ["nothing", { words: " " }, {}, no("nothing-written")],
  ["from long ago", { first: "2026-11-20" }, {}, no("day-out-of-range")],
  ["in more than a year", { first: "2027-12-01" }, {}, no("day-out-of-range")],
  ["with an end before its first day", { last: "2026-11-23" }, {}, no("no-day-in-it")],
  ["on a weekday that does not come by the end", { days: [1], last: "2026-11-29" }, {}, no("no-day-in-it")],
  ["once, with an end", { days: [], last: "2026-12-01" }, {}, no("unreadable")],
  ["from a wish", { wish: "w" }, { wish: true }, yes],
  ["from a wish that is not there", { wish: "w" }, {}, no("not-here")],
  ["from a line of one's own apology", { letter: "l", line: 1 }, { mend: "I pay it back.\n\nI ring." }, yes],
  [
    "from a line that it does not have",
    { letter: "l", line: 2 },
    { mend: "I pay it back.\n\nI ring." },
    no("not-here"),
  ],
  ["from somebody else's apology", { letter: "l", line: 0 }, {}, no("not-here")],
  ["from a letter, but no line of it", { letter: "l" }, { mend: "I ring." }, no("unreadable")],
  ["from both", { wish: "w", letter: "l", line: 0 }, { wish: true, mend: "I ring." }, no("unreadable")],
  ["beside twenty others", {}, { standing: 20 }, no("too-many")],
])("promising something %s", (_name, input, more, verdict) => {
  expect(mayMake(NOON, { ...facts, ...more }, make(input))).toEqual(verdict);
});

test("only the accountable one promises, however it is asked", () => {
  expect(mayMake(at("2026-11-24T12:00:00Z", { repair: { role: "hurt" } }), facts, make())).toEqual(
    no("only-accountable"),
  );
});

test("the lines of an apology are those in which there is something", () => {
  expect(linesOf(" I pay it back. \r\n\n\u200b\n I ring.\u2028I stay.")).toEqual([
    "I pay it back.",
    "I ring.",
    "I stay.",
  ]);
});

const ID = "11111111-1111-4111-8111-111111111111";

test.each([
  ["an eighth day of the week", { days: [8] }],
  ["the thirtieth of February", { first: "2026-02-30" }],
  ["a time past midnight", { time: "24:00" }],
  ["a zone that nobody lives in", { zone: "Mars/Olympus" }],
  ["an offset for a zone", { zone: "+02:00" }],
  ["too many words", { words: "x".repeat(501) }],
  ["half a character", { words: "a\uD800" }],
])("a commitment with %s is not read at all", (_name, more) => {
  const whole = { ...make(), repair: ID, id: ID };
  expect(makeCommitmentInput.safeParse(whole).success).toBe(true);
  expect(makeCommitmentInput.safeParse({ ...whole, ...more }).success).toBe(false);
});

test.each([
  ["no outcome", { outcome: "half" }],
  ["a version before the first", { version: 0 }],
  ["too many words", { happened: "x".repeat(4_001) }],
])("a mark with %s is not read at all", (_name, more) => {
  const whole = { ...mark(), repair: ID, commitment: ID, id: ID };
  expect(markCommitmentInput.safeParse(whole).success).toBe(true);
  expect(markCommitmentInput.safeParse({ ...whole, ...more }).success).toBe(false);
});
