import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { locales } from "../i18n";

type Messages = { [key: string]: string | Messages };
type Entry = [key: string, text: string];

const read = (locale: string): Messages => JSON.parse(readFileSync(`messages/${locale}.json`, "utf8"));

const flat = (messages: Messages, prefix = ""): Entry[] =>
  Object.entries(messages).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${prefix}${key}`, value] as Entry] : flat(value, `${prefix}${key}.`),
  );

const IN_TEXT =
  /[^{}]*(?:\{\s*(?<name>\w+)\s*(?:,\s*(?<kind>plural|select|selectordinal)\s*,|(?:,\s*number\s*)?\})|(?<end>\}|$))/y;
const IN_CHOICE = /\s*(?:(?<choice>=?\w+)\s*\{|(?<end>\}))/y;

/** What a text is given and by what it chooses, in any order: `count plural`, `count one`. Throws if it can't be read. */
function argumentsOf(text: string): string[] {
  const found = new Set<string>();
  const choosing: string[] = [];
  let inChoice = false;
  for (let at = 0; at < text.length; ) {
    const pattern: RegExp = inChoice ? IN_CHOICE : IN_TEXT;
    pattern.lastIndex = at;
    const { name, kind, choice, end } = pattern.exec(text)?.groups ?? {};
    if (name === undefined && choice === undefined && end === undefined) throw new Error(`"${text}" can't be read`);
    at = pattern.lastIndex;
    if (name !== undefined) found.add(kind ? `${name} ${kind}` : name);
    if (choice !== undefined) found.add(`${choosing.at(-1)} ${choice}`);
    if (kind && name) choosing.push(name);
    // The end of a choice's text leads back to the choice; the end of a choice, to the text around it.
    else if (end === "}" && inChoice) choosing.pop();
    inChoice = kind !== undefined || (end === "}" && !inChoice);
  }
  if (choosing.length > 0 || inChoice) throw new Error(`"${text}" is not closed`);
  return [...found].sort();
}

const english = flat(read("en"));
const others = locales.filter((locale) => locale !== "en");

test("every language that can be chosen has its file, and every file can be chosen", () => {
  const files = readdirSync("messages").filter((name) => name.endsWith(".json"));
  expect(files.sort()).toEqual(locales.map((locale) => `${locale}.json`).sort());
});

test.each(others)("%s says everything that English says, and no more", (locale) => {
  expect(flat(read(locale)).map(([key]) => key)).toEqual(english.map(([key]) => key));
});

test.each(others)("%s is given the same and chooses the same as English, text by text", (locale) => {
  const texts = new Map(flat(read(locale)));
  const argued = (entries: Entry[]) => entries.map(([key, text]) => [key, argumentsOf(text)]);
  expect(argued(english.map(([key]): Entry => [key, texts.get(key) ?? ""]))).toEqual(argued(english));
});

test.each(locales)("%s has no exclamation mark, no emoji and no empty text", (locale) => {
  const wrong = flat(read(locale)).filter(([, text]) => /!|\p{Extended_Pictographic}/u.test(text) || !text.trim());
  expect(wrong).toEqual([]);
});

/** `docs/words.md` says what stands in their place. */
const AVOIDED = [
  /\b(cheat(s|er|ed|ing)?|betray(s|er|ed|al|ing)?|victims?|perpetrators?|offenders?)\b/i,
  /\b(confess(es|ed|ion)?|forgiven|guilty)\b/i,
  /\b(progress|level up|streaks?|percent)\b|%/i,
  /\b(failed|failure|missed|overdue|late for)\b/i,
  /\b(monitor(s|ed|ing)?|prove[sdn]?|verdict)\b/i,
  /\b(rejected|rejection)\b/i,
  /\bwaiting for\b|hasn[’']t (replied|answered|read)|has not (replied|answered|read)/i,
  /don[’']t forget|\bremember to\b|\bhurry up\b/i,
];

/** These say what Mend never does or is not for, and so must name it. */
const NAMES_WHAT_IS_NOT_HERE = new Set(["landing.never.score", "landing.notFor.proof"]);

test("English keeps to the words of docs/words.md", () => {
  const said = english.filter(
    ([key, text]) => !NAMES_WHAT_IS_NOT_HERE.has(key) && AVOIDED.some((word) => word.test(text)),
  );
  expect(said).toEqual([]);
});

test("what a text is given is read through its choices", () => {
  expect(argumentsOf("Last used {when} by {who}")).toEqual(["when", "who"]);
  const choosing =
    "{count, plural, =0 {None} one {One in {place}} other {#}}, {named, select, yes {{name}} other {x}}.";
  const parts = [
    "count plural",
    "count =0",
    "count one",
    "count other",
    "place",
    "named select",
    "named yes",
    "named other",
    "name",
  ];
  expect(argumentsOf(choosing)).toEqual(parts.sort());
  for (const broken of ["{", "a {b", "{count, plural, one {x}", "}", "{a, plural, one}"])
    expect(() => argumentsOf(broken)).toThrow();
});

test("no text counts points, and only a promise not to says so", () => {
  const scored = english.filter(([, text]) => /\bscores?\b/i.test(text)).map(([key]) => key);
  expect(scored).toEqual(["landing.never.score"]);
});
