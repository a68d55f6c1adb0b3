import { expect, test } from "vitest";
import { asksForDetails } from "./detail";

test.each([
  "Was she better in bed?",
  "Did you kiss him?",
  "How often did you sleep with Sam?",
  "با او خوابیدی؟",
  "SEX?",
])("asks for what stays in the mind: %s", (words) => {
  expect(asksForDetails(words)).toBe(true);
});

test.each([
  "Where were you on Thursday?",
  "Did you embed the photo?",
  "Who else knows?",
  "How much money was it?",
  "Are you touching on something else there?",
  "کی بود؟",
  "",
])("does not: %s", (words) => {
  expect(asksForDetails(words)).toBe(false);
});
