import { expect, test } from "vitest";
import { coach } from "./coach";
import { suggest } from "./suggest";

test("a mark ends where a clause does, so that what is said instead leaves the next one whole", () => {
  const text = "I am at work until five. You should be over this by now, but I will ring at six.";
  const [finding] = coach(text, "checkin").findings;
  if (!finding) throw new Error("nothing was marked");
  expect(text.slice(finding.start, finding.end)).toBe("You should be over this by now");
  const better = suggest(text, finding, "checkin");
  expect(better && text.slice(0, better.start) + better.words + text.slice(better.end)).toBe(
    "I am at work until five. Take the time you need. I'll be here working on this, but I will ring at six.",
  );
});

test("two sentences side by side that do two things are two marks, each with a sentence of its own instead", () => {
  const text = "Can't we just forget this? You have lied to me too.";
  const marks = coach(text, "reply").findings;
  expect(marks.map(({ start, end, label }) => [text.slice(start, end), label])).toEqual([
    ["Can't we just forget this", "pressure"],
    ["You have lied to me too", "counter_accusation"],
  ]);
  const better = marks.map((mark) => suggest(text, mark, "reply")?.words);
  expect(better).not.toContain(undefined);
  expect(new Set(better).size).toBe(2);
});

test("a mark does not go on into the first words of the next sentence", () => {
  const text = "Things were said to her that should not have been said. That's about the size of it.";
  const marks = coach(text, "ownership").findings;
  expect(marks.map(({ start, end }) => text.slice(start, end))).toEqual([
    "Things were said to her that should not have been said",
  ]);
});

test("however long a phrase is, its words do not outweigh what is read in it", () => {
  const marks = coach("You should be over this by now. ".repeat(300), "reply").findings;
  expect(new Set(marks.map(({ label }) => label))).toEqual(new Set(["rushing"]));
});
