import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { locales } from "../i18n";
import { pressureIn } from "../lib/testing/pressure";

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

test.each(locales)("no pressure: %s has no word and no state of step 9's list", (locale) => {
  const pressing = flat(read(locale)).map(([key, text]) => [key, ...pressureIn(text)]);
  expect(pressing.filter(([, ...found]) => found.length > 0)).toEqual([]);
});

/** What one sees of one's own: letters typed, words of a letter, a version, what was searched for, days that were told. */
const NUMBERS = [
  ...["ui.textArea", "envelopes.length", "hearings.feelingsFull", "windows", "questions.room", "pair.repairs.nameless"],
  ...[
    "agreements.table.clause",
    "agreements.history",
    "agreements.print",
    "letters.did",
    "questions.did",
    "leaving.copy",
  ],
  ...["checkIns.filter.found", "checkIns.calendar.summary", "openness.forDays", "ownShelf.dayCount"],
];

test("no pressure: a number stands only where it counts nothing of what somebody did or left", () => {
  const counting = english.filter(([, text]) => /\{\s*\w+\s*,\s*(plural|number|selectordinal)/.test(text));
  const elsewhere = counting.filter(([key]) => !NUMBERS.some((place) => `${key}.`.startsWith(`${place}.`)));
  expect(elsewhere).toEqual([]);
});

test("no pressure: neither has what is said outside the messages, to a phone's screen or by the coach", () => {
  const files = ["public/sw.js", "app/manifest.ts", "lib/coach/suggestions.json"];
  for (const file of files) expect([file, pressureIn(readFileSync(file, "utf8"))]).toEqual([file, []]);
});

test.each([
  ...["You are a cheater.", "70% done", "A streak of days", "Ada hasn’t answered yet", "{name} is waiting for you"],
  ...[
    "3 unread",
    "7 days in a row",
    "Don't forget to answer",
    "You should move on",
    "Not opened: overdue",
    "Step 3 of 10",
  ],
  ...["Remind {name}", "Please wait", "منتظر جواب شماست", "فراموش نکنید", "۷۰٪"],
])("no pressure: %s would be found", (text) => expect(pressureIn(text)).not.toEqual([]));

test.each([
  ...["Avoid saying: “Can't we just forget this?”", "“You should be over this by now.”", "No answer yet", "Not kept"],
  ...["Delivered. No reply is needed.", "Whenever you’re ready", "It keeps score, or asks anyone to hurry: never"],
])("no pressure: %s may be said", (text) => expect(pressureIn(text)).toEqual([]));

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
