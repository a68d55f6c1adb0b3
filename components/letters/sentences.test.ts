import { expect, test } from "vitest";
import { quotesIn, sentencesOf } from "./sentences";

test("each sentence has its place in the text, whatever stands around it", () => {
  const text = "  I could not sleep. You said “no”! \n\nدلم گرفت. 😔 Why?";
  const found = sentencesOf(text);
  expect(found.map(({ words }) => words).join("|")).toContain("I could not sleep.|You said “no”!|");
  for (const { start, end, words } of found) expect(text.slice(start, end)).toBe(words);
  expect(sentencesOf(" \n ")).toEqual([]);
});

test("what is kept of quotes is read back, and anything else is none", () => {
  const quote = { turn: "a", start: 0, end: 3 };
  expect(quotesIn(JSON.stringify([quote]))).toEqual([quote]);
  for (const kept of ["", "yes", "{}", "[1, null, {}]", '"x"']) expect(quotesIn(kept)).toEqual([]);
});
