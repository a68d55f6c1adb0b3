import { expect, test } from "vitest";
import { tokens } from "./tokens";

const wordsOf = (text: string) => tokens(text).map(({ word }) => word);

test("hurried spelling is read as what it means", () => {
  expect(wordsOf("i dont kno, ur right & im sorry u couldnt sleep")).toEqual(
    wordsOf("I don't kno, ur right & I'm sorry you couldn’t sleep"),
  );
});

test("a place counts UTF-16 code units, after an emoji and with curly quotes", () => {
  const text = "🙃👍🏽 I didn’t “just” lie: it’s £20";
  for (const { word, start, end } of tokens(text)) {
    const there = text.slice(start, end);
    expect(there.length).toBeGreaterThan(0);
    if (word === "just" || word === "lie") expect(there).toBe(word);
  }
  expect(tokens(text).find(({ word }) => word === "n't")).toMatchObject({ start: 9, end: 15 });
});

test("what stands in quotation marks is known for it, and an apostrophe opens none", () => {
  const quoted = (text: string) => tokens(text).flatMap(({ word, quoted }) => (quoted ? [word] : []));
  expect(quoted('I said "calm down" to you')).toEqual(['"', "calm", "down", '"']);
  expect(quoted("I said ‘calm down’ and it wasn’t right")).toEqual(["'", "calm", "down", "'"]);
  expect(quoted("the kids' room and my parents' house, I wasn't there")).toEqual([]);
  expect(quoted('a lone " and nothing after it')).toEqual([]);
});

test("a hostile text of a hundred thousand characters is read in a time that grows with its length alone", () => {
  const hostile = ["'", '"', "a'", "“‘", "don't ", "1.1:1,", "\u0301", "😀", "¿'\"", "‘a "];
  for (const piece of hostile) {
    const read = tokens(piece.repeat(100_000 / piece.length));
    expect(read.length).toBeLessThanOrEqual(200_000);
    expect(read.every(({ start, end }) => start < end)).toBe(true);
  }
});
