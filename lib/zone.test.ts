import { expect, test } from "vitest";
import { daysBetween, instantOf, isZone, localDay, wallTime, wallTimeExists } from "./zone";

test.each(["Europe/London", "America/Argentina/Buenos_Aires", "Asia/Kathmandu", "Pacific/Apia", "UTC", "Etc/GMT+12"])(
  "%s is a zone",
  (zone) => {
    expect(isZone(zone)).toBe(true);
  },
);

test.each(["", "+02:00", "-11:30", "Mars/Olympus", "Europe/London\0", "../etc", "__proto__", "Europe/London; drop"])(
  "%j is none",
  (zone) => {
    expect(isZone(zone)).toBe(false);
  },
);

test.each([
  ["London in winter", "Europe/London", "2026-11-24T18:05:00Z", "2026-11-24T18:05"],
  ["midnight is 00, not 24", "Europe/London", "2026-11-24T00:00:00Z", "2026-11-24T00:00"],
  ["Kathmandu, a quarter hour aside", "Asia/Kathmandu", "2026-11-24T18:20:00Z", "2026-11-25T00:05"],
  ["Kiritimati, fourteen hours ahead", "Pacific/Kiritimati", "2026-12-31T11:00:00Z", "2027-01-01T01:00"],
  ["before 1970", "UTC", "1969-12-31T23:59:00Z", "1969-12-31T23:59"],
])("a clock on the wall: %s", (_name, zone, instant, wall) => {
  expect(wallTime(Date.parse(instant), zone)).toBe(wall);
  expect(localDay(Date.parse(instant), zone)).toBe(wall.slice(0, 10));
});

test.each([
  ["London springs over it", "Europe/London", "2026-03-29T01:30", false],
  ["just before London springs", "Europe/London", "2026-03-29T00:59", true],
  ["just after", "Europe/London", "2026-03-29T02:00", true],
  ["London shows it twice", "Europe/London", "2026-10-25T01:30", true],
  ["New York springs over it", "America/New_York", "2026-03-08T02:30", false],
  ["Lord Howe springs half an hour", "Australia/Lord_Howe", "2026-10-04T02:15", false],
  ["Lord Howe, after its half hour", "Australia/Lord_Howe", "2026-10-04T02:30", true],
  ["Samoa left this day out", "Pacific/Apia", "2011-12-30T12:00", false],
  ["Samoa, the day after", "Pacific/Apia", "2011-12-31T12:00", true],
  ["a zone without summer time", "Asia/Kolkata", "2026-03-29T02:30", true],
  ["the end of the year 9999", "Europe/London", "9999-12-31T23:59", true],
])("whether a time was ever shown: %s", (_name, zone, wall, exists) => {
  expect(wallTimeExists(wall, zone)).toBe(exists);
});

test("days between dates do not depend on the hour that clocks change", () => {
  expect(daysBetween("2026-03-28", "2026-03-30")).toBe(2);
  expect(daysBetween("2026-10-26", "2026-10-24")).toBe(-2);
  expect(daysBetween("2024-02-28", "2024-03-01")).toBe(2);
  expect(daysBetween("2026-11-24", "9999-12-31")).toBeGreaterThan(2_000_000);
});

test.each([
  ["London in winter", "Europe/London", "2026-11-24T20:00", "2026-11-24T20:00:00Z"],
  ["London in summer", "Europe/London", "2026-07-07T20:00", "2026-07-07T19:00:00Z"],
  ["London skips it: as long after the jump", "Europe/London", "2026-03-29T01:30", "2026-03-29T01:30:00Z"],
  ["London shows it twice: the first", "Europe/London", "2026-10-25T01:30", "2026-10-25T00:30:00Z"],
  ["New York shows it twice: the first", "America/New_York", "2026-11-01T01:30", "2026-11-01T05:30:00Z"],
  ["Samoa left the day out: a day later", "Pacific/Apia", "2011-12-30T12:00", "2011-12-30T22:00:00Z"],
])("the instant of a wall time: %s", (_name, zone, wall, instant) => {
  expect(new Date(instantOf(wall, zone)).toISOString()).toBe(new Date(instant).toISOString());
});
