import { expect, test } from "vitest";
import { no, yes } from "../verdict";
import { foldName, mayChangePassword, mayProve, mayUsePassword } from "./rules";

const NAMES = ["grace.hopper@example.org", "Grace"];

test.each([
  ["a short sentence", "the kettle is on the blue shelf", yes],
  ["a sentence with spaces around it", "  tea before the long walk  ", yes],
  ["five hundred characters", "four lamps by the river ".repeat(20), yes],
  ["a sentence in another script", "چراغ آبی کنار پنجره است", yes],
  ["emoji among words", "🫖 kettle on the blue shelf", yes],
  ["fourteen characters", "kettle on shel", no("password-too-short")],
  ["fourteen characters and one outside the basic plane", "kettle on shel🫖", yes],
  ["fifteen halves of emoji", "🫖🫖🫖🫖🫖🫖🫖", no("password-too-short")],
  ["one letter again and again", "aaaaaaaaaaaaaaaaaaaa", no("password-too-common")],
  ["digits", "123456789012345678", no("password-too-common")],
  ["common pieces in a row", "password123password", no("password-too-common")],
  ["love for ever", "iloveyouforever!!", no("password-too-common")],
  ["the product's name", "mendmendmendmend1", no("password-too-common")],
  ["the sign-in name", "grace.hopper@example.org", no("password-has-names")],
  ["the first name, often", "GraceGraceGrace1", no("password-has-names")],
  ["the first name in wide letters", "ＧｒａｃｅＧｒａｃｅＧｒａｃｅ", no("password-has-names")],
])("a password of %s", (_name, password, verdict) => {
  expect(mayUsePassword(password, NAMES)).toEqual(verdict);
});

test("a sentence that happens to hold a name is fine", () => {
  expect(mayUsePassword("grace danced on the blue shelf", NAMES)).toEqual(yes);
});

test("changing it holds the new one to the same rules", () => {
  expect(mayChangePassword({}, { inTime: true, names: NAMES }, { password: "GraceGraceGrace1" })).toEqual(
    no("password-has-names"),
  );
  expect(
    mayChangePassword({}, { inTime: true, names: NAMES }, { password: "the kettle is on the blue shelf" }),
  ).toEqual(yes);
  expect(mayChangePassword({}, { names: NAMES }, { password: "the kettle is on the blue shelf" })).toEqual(
    no("slow-down"),
  );
});

test("too many tries are slowed before the password is even looked at", () => {
  expect(mayProve({}, { inTime: true, matches: true })).toEqual(yes);
  expect(mayProve({}, { inTime: true, matches: false })).toEqual(no("wrong-password"));
  expect(mayProve({}, { inTime: false, matches: true })).toEqual(no("slow-down"));
  expect(mayProve({}, {})).toEqual(no("slow-down"));
});

test("a sign-in name is the same in any case, width and spacing", () => {
  expect(foldName("  ＡＤＡ   Lovelace ")).toBe(foldName("ada lovelace"));
  expect(foldName("ada")).not.toBe(foldName("ada1"));
});
