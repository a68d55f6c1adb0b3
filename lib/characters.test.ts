import { expect, it } from "vitest";
import { asShown, hasHiddenCharacters, lookAlikes, pieces } from "./characters";

it("leaves ordinary words whole, in any script", () => {
  for (const text of [
    "Home by six.\n\nI rang.",
    "נכתב בעברית",
    "می‌خواهم بدانم",
    "👨‍👩‍👧 ok 👍🏽",
    "क्‍ष",
    "a\tb\r\nc",
    "❤️ ☎︎ 葛\u{e0100}",
    "❤️‍🔥",
    "",
  ]) {
    expect(hasHiddenCharacters(text)).toBe(false);
    expect(
      pieces(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  }
});

it("shows what overrides direction or cannot be seen", () => {
  for (const point of [
    "\u202e",
    "\u2066",
    "\u2069",
    "\u200b",
    "\u200c",
    "\u200d",
    "\u2060",
    "\ufeff",
    "\u00ad",
    "\u200f",
    "\u{e0041}",
  ]) {
    expect(pieces(`pay${point}you`).map((piece) => piece.text)).toEqual(["pay", "", "you"]);
  }
});

it("shows a row of them as one sign", () => {
  expect(pieces("a\u200b\u200b\u202eb").map((piece) => piece.text)).toEqual(["a", "", "b"]);
});

it("names the code point", () => {
  expect(pieces("\u202e")).toEqual([{ text: "", hidden: "U+202E" }]);
});

it("leaves out what cannot be seen, and writes a letter in one way", () => {
  expect(asShown("pay\u202eyou\u200b cafe\u0301")).toBe("payyou café");
  expect(asShown("می‌خواهم")).toBe("می‌خواهم");
});

it("finds words whose letters are another alphabet's doubles, and no honest ones", () => {
  expect(lookAlikes("I will not \u0440ay \uff21nn 𝗻ever, and p\u0430ypal")).toEqual(["рay", "Ａnn", "𝗻ever", "pаypal"]);
  expect(lookAlikes("Привет, Αθήνα, plain words, 3rd, naïve, می‌خواهم, 10€")).toEqual([]);
});
