import { expect, test } from "vitest";
import { released } from "../operations";
import { type Done, doneOf, inMonths, nextReminderAt, REMINDERS, reminderAt, TOLD } from "./rules";

const NOON = Date.parse("2026-11-24T12:00:00Z");
const DAY = 86_400_000;

test("the reminder changes once a day, and after five days each has been", () => {
  const days = [0, 1, 2, 3, 4].map((day) => reminderAt(NOON + day * DAY));
  expect([...days].sort()).toEqual([...REMINDERS].sort());
  expect(reminderAt(NOON + 5 * DAY)).toBe(days[0]);
});

test.each(["2026-11-24T00:00:00Z", "2026-11-24T23:59:59.999Z", "2028-02-29T12:00:00Z", "1970-01-01T00:00:00Z"])(
  "from %s the same one stands until its next change, and then another",
  (at) => {
    const now = Date.parse(at);
    const next = nextReminderAt(now);
    expect(next - now).toBeGreaterThan(0);
    expect(next - now).toBeLessThanOrEqual(DAY);
    expect(reminderAt(next - 1)).toBe(reminderAt(now));
    expect(reminderAt(next)).not.toBe(reminderAt(now));
  },
);

test("a letter is told by its kind, and everything else by its name", () => {
  expect(doneOf("letter.delivered", "apology")).toBe("apology");
  expect(doneOf("letter.delivered", null)).toBe("letter");
  expect(doneOf("hearing.closed", "apology")).toBe("heard");
});

const line = (seq: number, at: string, what: Done) => ({ seq, at: Date.parse(at), what });

test("what was done is told by the month of the reader's own calendar, newest first", () => {
  const lines = [
    line(3, "2026-11-01T00:30:00Z", "answered"),
    line(2, "2026-10-31T23:30:00Z", "answered"),
    line(1, "2026-10-02T09:00:00Z", "answered"),
  ];
  expect(inMonths(lines, "UTC").map(({ month, done }) => [month, done.map(({ seq }) => seq)])).toEqual([
    ["2026-11", [3]],
    ["2026-10", [2, 1]],
  ]);
  expect(inMonths(lines, "America/New_York").map(({ month }) => month)).toEqual(["2026-10"]);
  expect(inMonths([], "UTC")).toEqual([]);
});

test("check-ins, and promises that were kept, are told once a month, and everything else on its day", () => {
  const noon = (day: string, seq: number, what: Done) => line(seq, `${day}T12:00:00Z`, what);
  const lines = [noon("2026-11-02", 6, "kept"), noon("2026-11-02", 5, "checkIn"), noon("2026-11-02", 4, "answered")];
  const more = [noon("2026-11-02", 3, "answered"), noon("2026-11-01", 2, "checkIn"), noon("2026-10-30", 1, "kept")];
  expect(
    inMonths([...lines, ...more], "UTC").map(({ month, byTheDay, done }) => [
      month,
      byTheDay,
      done.map(({ seq }) => seq),
    ]),
  ).toEqual([
    ["2026-11", ["checkIn", "kept"], [4, 3]],
    ["2026-10", ["kept"], []],
  ]);
});

/**
 * What is shared and yet not told as done: it protects somebody, or is a step on the way, or is theirs to do or to leave.
 * An event that is in neither list is a question that nobody has answered.
 */
const NOT_TOLD = [
  ...["agreement.declined", "agreement.ended", "agreement.returned", "agreement.proposed", "agreement.renewed"],
  ...["agreement.slipLogged", "agreement.lineCrossed"],
  ...["answer.withdrawn", "answer.readTold"],
  ...["checkIn.repliedTo", "checkIn.withdrawn"],
  ...["hearing.shared", "hearing.turnTaken", "hearing.turnJudged", "hearing.moreSaid", "hearing.needSet"],
  ...["hearing.sideUnlocked", "hearing.turnWithdrawn"],
  ...["commitment.ended", "wish.written", "wish.withdrawn", "line.withdrawn", "paragraph.withdrawn"],
  ...["moment.added", "moment.withdrawn", "moment.logged", "moment.logWithdrawn"],
  ...["openness.offered", "openness.accepted", "openness.withdrawn"],
  ...["pace.asked", "pace.set", "timeOut.begun", "timeOut.ended"],
  ...["letter.withdrawn", "letter.respondedTo", "readiness.set"],
  ...["question.asked", "question.withdrawn", "question.acknowledged", "question.refused", "question.ticked"],
  ...["question.settled", "room.set"],
  ...["repair.offered", "repair.withdrawn", "repair.named"],
  ...["windows.proposed", "windows.ended"],
];

test("of every shared event it is settled whether it is told as done", () => {
  const shared = Object.values(released).flatMap(({ event, scope }) =>
    scope === "pair" || scope === "repair" ? [event] : [],
  );
  expect([...new Set([...shared, "pair.linked"])].sort()).toEqual([...NOT_TOLD, ...Object.keys(TOLD)].sort());
});
