import { expect, test } from "vitest";
import { alike, earlierLike } from "./alike";

test.each([
  ["other marks and capitals", "Where were you on Thursday evening?", "where were you, on THURSDAY evening"],
  ["other small words", "Where were you on Thursday evening?", "So where were you really that Thursday evening?"],
  ["another order", "Did you pay for the hotel with our card?", "With our card, did you pay the hotel?"],
  ["another form of a word", "Did Sam know about the flat?", "Did Sam know of the flats?"],
  ["accents", "Étais-tu à l’hôtel avec Renée ?", "etais tu a l'hotel avec renee"],
  ["Persian", "پنجشنبه شب در هتل بودی؟", "شب پنجشنبه هتل بودی"],
  ["Hebrew", "איפה היית ביום חמישי בערב?", "ביום חמישי בערב איפה היית"],
])("the same question is known again: %s", (_name, one, other) => {
  expect(earlierLike(one, [{ words: "Something else entirely, about money." }, { words: other }])?.words).toBe(other);
});

test.each([
  ["another day", "Where were you on Thursday evening?", "Where were you on Sunday at noon?"],
  ["another matter", "Did you pay for the hotel?", "Did you tell your sister?"],
  ["one word in common", "Why Sam?", "Does Sam still have your key?"],
  ["nothing but small words", "Why did you?", "What have you been?"],
])("another question is not taken for it: %s", (_name, one, other) => {
  expect(earlierLike(one, [{ words: other }])).toBeNull();
});

test("the most alike is found, and nothing is like nothing", () => {
  const earlier = [{ words: "Thursday evening at the hotel?" }, { words: "Where were you on Thursday evening?" }];
  expect(earlierLike("Where were you, Thursday evening?", earlier)).toBe(earlier[1]);
  expect([alike("", ""), earlierLike("", earlier), earlierLike("Why?", [])]).toEqual([0, null, null]);
});
