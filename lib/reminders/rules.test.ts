import { parse } from "node:url";
import { expect, test } from "vitest";
import { released } from "../operations";
import { no, yes } from "../verdict";
import {
  afterQuiet,
  isDue,
  isPushService,
  isQuiet,
  mailbox,
  mayAddDevice,
  mayAddMail,
  mayAddReminder,
  mayConfirmMail,
  maySetReminders,
  NOTED,
  nextAt,
} from "./rules";

const at = (text: string) => Date.parse(text);
const NIGHT = { begins: "22:00", ends: "08:00" };
const LONDON = "Europe/London";

test.each([
  ["in the middle of the night", "2026-11-25T02:00:00Z", true],
  ["at the minute when they begin", "2026-11-24T22:00:00Z", true],
  ["at the minute when they end", "2026-11-25T08:00:00Z", false],
  ["in the afternoon", "2026-11-25T15:00:00Z", false],
  ["by summer time, an hour earlier elsewhere", "2026-07-01T21:30:00Z", true],
])("quiet hours over midnight: %s", (_name, instant, quiet) => {
  expect(isQuiet(at(instant), NIGHT, LONDON)).toBe(quiet);
});

test("quiet hours within a day, none of no length, and none at all", () => {
  const noon = { begins: "12:00", ends: "14:00" };
  expect([11, 12, 13, 14].map((hour) => isQuiet(at(`2026-11-24T${hour}:30:00Z`), noon, "UTC"))).toEqual([
    ...[false, true, true],
    false,
  ]);
  expect(isQuiet(at("2026-11-24T12:00:00Z"), { begins: "12:00", ends: "12:00" }, "UTC")).toBe(false);
  expect(isQuiet(at("2026-11-24T03:00:00Z"), null, "UTC")).toBe(false);
});

test("what would come in quiet hours comes when they end", () => {
  const ends = (instant: string) => new Date(afterQuiet(at(instant), NIGHT, LONDON)).toISOString();
  expect(ends("2026-11-24T23:00:00Z")).toBe("2026-11-25T08:00:00.000Z");
  expect(ends("2026-11-25T07:59:00Z")).toBe("2026-11-25T08:00:00.000Z");
  expect(ends("2026-11-25T09:00:00Z")).toBe("2026-11-25T09:00:00.000Z");
});

test.each([
  ["later the same day", "2026-11-24T10:00:00Z", "2026-11-24T18:00:00.000Z"],
  ["the next day, from the very minute on", "2026-11-24T18:00:00Z", "2026-11-25T18:00:00.000Z"],
  ["on the day when summer time begins", "2026-03-28T18:00:00Z", "2026-03-29T17:00:00.000Z"],
  ["on the day when it ends", "2026-10-24T17:00:00Z", "2026-10-25T18:00:00.000Z"],
])("the next time a clock shows six in the evening: %s", (_name, after, then) => {
  expect(new Date(nextAt(at(after), "18:00", LONDON)).toISOString()).toBe(then);
});

const found = (more: object) => ({ kind: "reminder", by: null, zone: "UTC", quiet: NIGHT, ...more }) as never;

test("in quiet hours nothing goes but a code that was just asked for", () => {
  const night = at("2026-11-25T03:00:00Z");
  for (const kind of ["reminder", "digest", "answer"])
    expect(isDue(found({ kind, by: night + 1000 }), night)).toBe(false);
  expect(isDue(found({ kind: "code" }), night)).toBe(true);
  expect(isDue(found({ kind: "digest" }), at("2026-11-25T12:00:00Z"))).toBe(true);
});

test.each([
  ["two hours before", "2026-11-24T20:00:00Z", "2026-11-24T18:00:00Z", true],
  ["not earlier", "2026-11-24T20:00:00Z", "2026-11-24T17:59:00Z", false],
  ["not once the time has come", "2026-11-24T20:00:00Z", "2026-11-24T20:00:00Z", false],
  ["before quiet hours, when two hours before lies in them", "2026-11-25T09:00:00Z", "2026-11-24T21:59:00Z", true],
  ["and not before that", "2026-11-25T09:00:00Z", "2026-11-24T21:58:00Z", false],
  ["after quiet hours, when it was chosen in them", "2026-11-25T09:00:00Z", "2026-11-25T08:00:00Z", true],
])("of a time for an answer one is reminded %s", (_name, by, now, due) => {
  expect(isDue(found({ kind: "answer", by: at(by) }), at(now))).toBe(due);
});

test.each([
  ["https://fcm.googleapis.com/fcm/send/abc", true],
  ["https://updates.push.services.mozilla.com/wpush/v2/abc", true],
  ["https://web.push.apple.com/abc", true],
  ["https://wns2-par02p.notify.windows.com/w/?token=abc", true],
  ["http://fcm.googleapis.com/fcm/send/abc", false],
  ["https://fcm.googleapis.com:8443/x", false],
  ["https://fcm.googleapis.com@10.0.0.1/x", false],
  ["https://me@fcm.googleapis.com/x", false],
  ["https://fcm.googleapis.com.example.org/x", false],
  ["https://evilpush.apple.com/x", false],
  ["https://push.apple.com/x", false],
  ["https://127.0.0.1/x", false],
  ["https://[::1]/x", false],
  ["https://metadata.internal/x", false],
  ["file:///etc/passwd", false],
  ["fcm.googleapis.com", false],
  ["HTTPS://fcm.googleapis.com/x", false],
  ["https://FCM.googleapis.com/x", false],
  ["https:fcm.googleapis.com/x", false],
  ["https:\\\\fcm.googleapis.com\\x", false],
  [" https://fcm.googleapis.com/x", false],
  ["https://fcm.googleapis.com:443/x", false],
  ["https://fcm.googleapis.com?x", false],
  ["https://fcm.googleapis.com", false],
  ["https://fcm.googleapis.com\t/x", false],
  ...[
    ";",
    "'",
    "`",
    "{",
    "}",
    '"',
    "%2e",
    "%2E",
    "^",
    "|",
    "<",
    ">",
    " ",
    "\t",
    "\\",
    "/",
    "#",
    "?",
    "@",
    "%00",
    ":",
  ].map((odd): [string, boolean] => [`https://127.0.0.1${odd}.push.apple.com/x`, false]),
])("%s is a push service: %s", (endpoint, is) => {
  expect(isPushService(endpoint)).toBe(is);
});

test("an address that is believed is read alike by whoever connects", () => {
  for (const path of [
    "",
    "a;b",
    "a'b",
    "a`b",
    "a{b}",
    'a"b',
    "a%2eb",
    "@127.0.0.1/",
    "//127.0.0.1/",
    "..\\..\\b",
    "#@127.0.0.1",
  ]) {
    const endpoint = `https://web.push.apple.com/${path}`;
    expect(isPushService(endpoint)).toBe(true);
    expect(parse(new URL(endpoint).href).host).toBe("web.push.apple.com");
  }
});

const NOW = at("2026-11-24T12:00:00Z");
const wish = (day: string, time: string, zone = "UTC") => ({ day, time, zone });

test.each([
  ["tomorrow", wish("2026-11-25", "09:00"), yes],
  ["in a minute", wish("2026-11-24", "12:01"), yes],
  ["now", wish("2026-11-24", "12:00"), no("time-does-not-fit")],
  ["yesterday", wish("2026-11-23", "12:00"), no("time-does-not-fit")],
  ["in more than a year", wish("2027-11-26", "12:00"), no("time-does-not-fit")],
  ["at an hour that no clock shows", wish("2027-03-28", "01:30", LONDON), no("time-does-not-exist")],
])("a reminder %s", (_name, one, verdict) => {
  expect(mayAddReminder({ now: NOW }, { kept: 0 }, one)).toEqual(verdict);
});

test("one person keeps fifty reminders at most", () => {
  expect(mayAddReminder({ now: NOW }, { kept: 49 }, wish("2026-11-25", "09:00"))).toEqual(yes);
  expect(mayAddReminder({ now: NOW }, { kept: 50 }, wish("2026-11-25", "09:00"))).toEqual(no("too-many"));
});

test("13. of a time for an answer only the one who broke trust can be reminded, and only by their own wish", () => {
  const repairs = [{ id: "r", hurtId: "ada", accountableId: "ben" }];
  expect(maySetReminders({ userId: "ben", repairs }, {}, { answers: true })).toEqual(yes);
  expect(maySetReminders({ userId: "ada", repairs }, {}, { answers: true })).toEqual(no("not-here"));
  expect(maySetReminders({ userId: "ada", repairs }, {}, { answers: false })).toEqual(yes);
  expect(maySetReminders({ userId: "cem", repairs: [] }, {}, { answers: true })).toEqual(no("not-here"));
});

test("a device that others use too takes no notes", () => {
  expect(mayAddDevice({ shared: true })).toEqual(no("shared-device"));
  expect(mayAddDevice({ shared: false })).toEqual(yes);
});

test.each([
  ["Ada@Example.org", "ada@example.org"],
  ["ada+1@example.org", "ada@example.org"],
  ["ada+1+2@example.org", "ada@example.org"],
  ["+ada@example.org", "+ada@example.org"],
  ["ada.b@example.org", "ada.b@example.org"],
])("%s is counted as %s", (address, as) => {
  expect(mailbox(address)).toBe(as);
});

test("an address is taken where the server has mail, a few times an hour", () => {
  expect(mayAddMail({}, { offered: true, inTime: true })).toEqual(yes);
  expect(mayAddMail({}, { offered: false })).toEqual(no("no-mail"));
  expect(mayAddMail({}, { offered: true, inTime: false })).toEqual(no("slow-down"));
});

test("a code works while it is new, and says no more than that it does not fit", () => {
  const code = { confirmedAt: null, expiresAt: new Date(NOW + 1), matches: true, inTime: true };
  expect(mayConfirmMail({ now: NOW }, code)).toEqual(yes);
  expect(mayConfirmMail({ now: NOW + 1 }, code)).toEqual(no("wrong-code"));
  expect(mayConfirmMail({ now: NOW }, { ...code, matches: false })).toEqual(no("wrong-code"));
  expect(mayConfirmMail({ now: NOW }, { ...code, inTime: false })).toEqual(no("slow-down"));
  expect(mayConfirmMail({ now: NOW }, { ...code, confirmedAt: new Date(NOW) })).toEqual(no("not-here"));
});

/** What is shared and yet nobody's note: it protects somebody, takes something away, or is set and settled. */
const NOT_NOTED = [
  ...["agreement.declined", "agreement.ended", "agreement.returned", "answer.withdrawn", "checkIn.withdrawn"],
  ...["commitment.ended", "wish.withdrawn", "line.withdrawn", "openness.withdrawn", "letter.withdrawn"],
  ...["hearing.turnWithdrawn", "hearing.closed", "hearing.needSet", "readiness.set", "room.set", "windows.ended"],
  ...["pace.asked", "pace.set", "timeOut.begun", "timeOut.ended", "repair.withdrawn", "repair.named"],
  ...["question.withdrawn", "question.ticked", "question.settled"],
  ...["moment.added", "moment.withdrawn", "moment.logged", "moment.logWithdrawn", "paragraph.withdrawn"],
];

test("of every shared event it is settled whether the daily note may be for it", () => {
  const shared = Object.values(released).flatMap(({ event, scope }) =>
    scope === "pair" || scope === "repair" ? [event] : [],
  );
  expect([...new Set([...shared, "pair.linked"])].sort()).toEqual([...NOT_NOTED, ...NOTED].sort());
});
