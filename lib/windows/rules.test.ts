import fc from "fast-check";
import { expect, test } from "vitest";
import type { Partner } from "../actor";
import { no, yes } from "../verdict";
import { localDay, wallTime } from "../zone";
import { mayAgree, mayEnd, windowAt } from "./rules";
import { proposeWindowsInput } from "./schema";

const evening = { days: [2, 7], time: "20:00", zone: "Europe/London", minutes: 30 };
const at = (instant: string) => Date.parse(instant);
const shown = (plan: typeof evening, instant: string) => {
  const { startsAt, endsAt } = windowAt(plan, at(instant));
  return [new Date(startsAt).toISOString(), (endsAt - startsAt) / 60_000];
};

test.each([
  ["before it, the same day", "2026-11-24T19:59:59Z", "2026-11-24T20:00:00.000Z"],
  ["while it is under way", "2026-11-24T20:29:59Z", "2026-11-24T20:00:00.000Z"],
  ["at its end, the next", "2026-11-24T20:30:00Z", "2026-11-29T20:00:00.000Z"],
  ["the same wall clock in summer", "2026-07-06T12:00:00Z", "2026-07-07T19:00:00.000Z"],
  ["the day on which summer time begins", "2026-03-28T12:00:00Z", "2026-03-29T19:00:00.000Z"],
  ["the day on which it ends", "2026-10-24T22:00:00Z", "2026-10-25T20:00:00.000Z"],
])("the window of an instant: %s", (_name, instant, starts) => {
  expect(shown(evening, instant)).toEqual([starts, 30]);
});

test("a wall clock that is skipped that day is as long after the jump, and one shown twice is its first", () => {
  const night = { ...evening, days: [7], time: "01:30" };
  expect(shown(night, "2026-03-28T12:00:00Z")).toEqual(["2026-03-29T01:30:00.000Z", 30]);
  expect(shown(night, "2026-10-24T22:00:00Z")).toEqual(["2026-10-25T00:30:00.000Z", 30]);
});

test("a window that began on the day before is still under way after midnight", () => {
  expect(shown({ ...evening, days: [1], time: "23:45" }, "2026-11-24T00:10:00Z")).toEqual([
    "2026-11-23T23:45:00.000Z",
    30,
  ]);
});

test("for any plan and instant: it ends after it, starts within a week and a day, and at that wall clock unless it was skipped", () => {
  const zones = fc.constantFrom(
    "Europe/London",
    "America/New_York",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Asia/Kathmandu",
  );
  const plans = fc.record({
    days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
    time: fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map((parts) => parts.map((part) => String(part).padStart(2, "0")).join(":")),
    zone: zones,
    minutes: fc.integer({ min: 15, max: 120 }),
  });
  const instants = fc.integer({ min: at("2024-01-01T00:00Z"), max: at("2032-01-01T00:00Z") });
  fc.assert(
    fc.property(plans, instants, (plan, instant) => {
      const { startsAt, endsAt } = windowAt(plan, instant);
      expect(endsAt).toBeGreaterThan(instant);
      expect(startsAt - instant).toBeLessThanOrEqual(8 * 86_400_000);
      const day = (new Date(`${localDay(startsAt, plan.zone)}T00:00Z`).getUTCDay() + 6) % 7;
      expect(plan.days).toContain(day + 1);
      const wall = wallTime(startsAt, plan.zone).slice(11);
      if (wall !== plan.time) expect(wallTime(startsAt - 1, plan.zone).slice(11) < plan.time).toBe(true);
    }),
  );
});

const ada = { userId: "ada" } as Partner;
const proposed = (proposerId: string, more: object = {}) => ({ proposerId, agreedAt: null, endedAt: null, ...more });

test("the other agrees, while it stands; either ends", () => {
  expect(mayAgree(ada, proposed("ben"))).toEqual(yes);
  expect(mayAgree(ada, proposed("ada"))).toEqual(no("only-theirs-to-answer"));
  expect(mayAgree(ada, proposed("ben", { endedAt: new Date() }))).toEqual(no("not-here"));
  expect(mayAgree(ada, proposed("ben", { agreedAt: new Date() }))).toEqual(no("not-here"));
  for (const who of ["ada", "ben"]) expect(mayEnd(ada, proposed(who, { agreedAt: new Date() }))).toEqual(yes);
  expect(mayEnd(ada, proposed("ada", { endedAt: new Date() }))).toEqual(no("not-here"));
});

test.each([
  ["an eighth day", { days: [8] }],
  ["no day", { days: [] }],
  ["a twenty-fifth hour", { time: "25:00" }],
  ["seconds", { time: "20:00:00" }],
  ["a zone that nobody lives in", { zone: "Mars/Olympus" }],
  ["five minutes", { minutes: 5 }],
  ["half a minute", { minutes: 20.5 }],
])("a proposal with %s is not read at all", (_name, more) => {
  const whole = { ...evening, id: "11111111-1111-4111-8111-111111111111", only: true };
  expect(proposeWindowsInput.safeParse(whole).success).toBe(true);
  expect(proposeWindowsInput.safeParse({ ...whole, ...more }).success).toBe(false);
});
