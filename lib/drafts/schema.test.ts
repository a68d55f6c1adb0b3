import { expect, test } from "vitest";
import { line, saveDraftInput } from "./schema";

test.each(["check-in", "answer:11111111-1111-4111-8111-111111111111", "a"])("%s is a composer", (composer) => {
  expect(saveDraftInput.safeParse({ composer, words: "" }).success).toBe(true);
});

test.each(["", "Check-in", "check in", "answer:1", "../x", "a\n", "__proto__", "x".repeat(81)])(
  "%j is none",
  (composer) => {
    expect(saveDraftInput.safeParse({ composer, words: "" }).success).toBe(false);
  },
);

test("a line has no breaks, and something on it", () => {
  expect(line(10).parse("  Ada  ")).toBe("Ada");
  for (const text of ["", "   ", "a\nb", "a\rb", "a\0", "\uD800", "x".repeat(11)])
    expect(line(10).safeParse(text).success).toBe(false);
});
