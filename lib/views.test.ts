import { expect, test } from "vitest";
import { sample } from "./testing/sample";
import { type ViewName, views } from "./views";

const OLDER = (Object.keys(views) as ViewName[]).filter((name) => "before" in (sample(views[name].input) as object));

test("there are views that go on from a place in a feed", () => expect(OLDER.length).toBeGreaterThan(10));

test.each(OLDER)("%s takes no place that the database could not count to", (name) => {
  const asked = (before: number) => views[name].input.safeParse({ ...(sample(views[name].input) as object), before });
  expect(asked(2 ** 31 - 1).success).toBe(true);
  for (const before of [2 ** 31, 0, -1, 0.5]) expect(asked(before).success).toBe(false);
});
