import { expect, it } from "vitest";
import { hasHiddenCharacters, pieces } from "./hidden-characters";

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
