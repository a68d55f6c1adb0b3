import { expect, test } from "vitest";
import { readTexts } from "../testing/coach-texts";
import { coach } from "./coach";
import { KINDS } from "./labels";
import { suggest } from "./suggest";
import taught from "./suggestions.json";

const texts = readTexts("lib/coach/corpus/test/guide.txt");
const wrong = texts.filter(({ spans }) => spans.length > 0);
const right = texts.filter(({ spans }) => spans.length === 0);
const found = (text: string, kind: (typeof texts)[0]["kind"]) => coach(text, kind).findings;

const missed = wrong.filter(({ text, kind }) => found(text, kind).length === 0).map(({ text }) => text);
const marked = right.filter(({ text, kind }) => found(text, kind).length > 0).map(({ text }) => text);

test("every sentence that the guide says not to say is marked, and every one that it says to say is clean", () => {
  const not = ["but you did this first", "You should be over this by now.", "Can't we just forget this?"];
  for (const sentence of not) expect(wrong.map(({ text }) => text)).toContain(sentence);
  expect(not.filter((sentence) => missed.includes(sentence))).toEqual([]);
  expect(marked.filter((sentence) => Object.values<string>(taught).includes(sentence))).toEqual([]);
});

test.each(KINDS.filter((kind) => kind !== "listening"))("and in %s each is named for what it does", (kind) => {
  const named = { "You should be over this by now.": "rushing", "Can't we just forget this?": "pressure" };
  for (const [sentence, label] of Object.entries({ ...named, "I lied, but you did this first.": "counter_accusation" }))
    expect(found(sentence, kind)).toMatchObject([{ label }]);
});

test("so are ten other ways of saying each", () => {
  expect(missed).toEqual([]);
  expect(marked).toEqual([]);
});

test("what is suggested instead is clean in its place", () => {
  const still = wrong.flatMap(({ text, kind }) =>
    found(text, kind).flatMap((finding) => {
      const better = suggest(text, finding, kind);
      if (!better) return [`nothing is suggested for ${text}`];
      const now = text.slice(0, better.start) + better.words + text.slice(better.end);
      const from = better.start;
      const marked = found(now, kind).filter(({ start, end }) => start < from + better.words.length && from < end);
      return marked.length > 0 ? [now] : [];
    }),
  );
  expect(still).toEqual([]);
});
