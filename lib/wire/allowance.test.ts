import { expect, test } from "vitest";
import { allowance } from "./allowance";

test("so many at once, and then as many as come back with time", () => {
  let now = 0;
  const may = allowance(3, 2, () => now);
  expect([may(), may(), may(), may()]).toEqual([true, true, true, false]);
  now = 499;
  expect(may()).toBe(false);
  now = 1000;
  expect([may(), may(), may()]).toEqual([true, true, false]);
  now = 1_000_000;
  expect([may(), may(), may(), may()]).toEqual([true, true, true, false]);
});
