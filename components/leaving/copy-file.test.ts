import { expect, test } from "vitest";
import { type Copied, copyAsPage } from "./copy-file";

const TEXTS = { title: "t", me: "I", them: "<b>", kind: String, outcome: String, withdrawn: "withdrawn" };
const one = (words: string | null): Copied => [
  {
    ...{ id: "1", mine: false, kind: "plan", words, outcome: null, at: 0 },
    ...{ localDate: "2026-11-24", zone: "Europe/London", about: null },
  },
];

test("a copy shows words as text: no markup in them is one, and what can't be seen is written out", () => {
  const page = copyAsPage(one("<img src=x> & Paid \u202e01\u202c.\nZero\u200bwidth."), TEXTS, "en");
  expect(page).toContain("&lt;img src=x&gt; &amp; Paid [U+202E]01[U+202C].\nZero[U+200B]width.");
  expect(page).toContain("&lt;b&gt;");
  expect(copyAsPage(one(null), TEXTS, "en")).toContain("withdrawn");
});
