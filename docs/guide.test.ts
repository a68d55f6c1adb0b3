import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { guideRows, plain } from "../lib/testing/guide";
import en from "../messages/en.json" with { type: "json" };

const rows = guideRows();
const sentences = readFileSync("docs/guide.txt", "utf8").trim().split("\n");

/** Pages that the table names and that are not built in this version. */
const COMING: string[] = [];

const hasPage = (route: string) =>
  ["app/(pair)", "app/(public)"].some((group) => existsSync(`${group}${route === "/" ? "" : route}/page.tsx`));

const textOf = (key: string) =>
  key.split(".").reduce<unknown>((found, part) => (found as Record<string, unknown> | undefined)?.[part], en);

const built = rows.filter(({ route }) => !COMING.includes(route));

test("every sentence of the guide has its row, once and in its order", () => {
  expect(sentences.length).toBeGreaterThan(80);
  expect(rows.map(({ sentence }) => sentence)).toEqual(sentences);
});

test("every place is a page, and what is still to come is not", () => {
  expect(built.filter(({ route }) => !hasPage(route))).toEqual([]);
  expect(COMING.filter(hasPage)).toEqual([]);
});

test("every text is there", () => {
  expect(built.filter(({ key }) => typeof textOf(key) !== "string")).toEqual([]);
});

test("what it says to say stands in its place word for word", () => {
  const quoted = built.flatMap(({ sentence, key }) => {
    const words = /“([^”]+)”$/.exec(sentence)?.[1];
    return words && !key.startsWith("coach.") ? [{ key, words: plain(words) }] : [];
  });
  expect(quoted.length).toBeGreaterThan(12);
  expect(quoted.filter(({ key, words }) => !plain(String(textOf(key))).includes(words))).toEqual([]);
});

test("every test that holds a sentence is there", () => {
  for (const { file, name } of built) expect(readFileSync(file, "utf8")).toContain(name);
});
