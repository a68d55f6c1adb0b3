import { expect, test } from "vitest";
import { cutFrom, quotesIn, sentencesOf } from "./sentences";

test("each sentence has its place in the text, whatever stands around it", () => {
  const text = "  I could not sleep. You said “no”! \n\nدلم گرفت. 😔 Why?";
  const found = sentencesOf(text);
  expect(found.map(({ words }) => words).join("|")).toContain("I could not sleep.|You said “no”!|");
  for (const { from, to, words } of found) expect(text.slice(from, to)).toBe(words);
  expect(sentencesOf(" \n ")).toEqual([]);
});

test("what is kept of quotes is read back, and anything else is none", () => {
  const quote = { turn: "a", from: 0, to: 3 };
  expect(quotesIn(JSON.stringify([quote]))).toEqual([quote]);
  for (const kept of ["", "yes", "{}", "[1, null, {}]", '"x"']) expect(quotesIn(kept)).toEqual([]);
});

test("what is quoted shows where something was left out: nobody is made to say less than they said", () => {
  const text = "I did not lie to you.";
  expect(cutFrom(text, { from: 2, to: 5 })).toBe("… did …");
  expect(cutFrom(text, { from: 0, to: 21 })).toBe(text);
  expect(cutFrom(text, { from: 99, to: 120 })).toBe("… ");
});
