import { expect, test } from "vitest";
import type { Label } from "./labels";
import { suggest } from "./suggest";

/** The text with what is suggested for the phrase in square brackets in its place. */
function mended(marked: string, label: Label) {
  const start = marked.indexOf("[");
  const end = marked.indexOf("]") - 1;
  const text = marked.replace(/[[\]]/g, "");
  const better = suggest(text, { label, start, end }, "reply");
  return better && text.slice(0, better.start) + better.words + text.slice(better.end);
}

test("a sentence takes the place of a phrase, of its full stop, and of the word that joined it", () => {
  expect(mended("[Can't we just forget this?]", "pressure")).toBe(
    "I know this will take time — I'm committed to earning back your trust.",
  );
  expect(mended("I lied, but [you did it first]. I'm home at six.", "counter_accusation")).toBe(
    "I lied. This is about what I did. I'm home at six.",
  );
  expect(mended("Home by six. [You should be over this by now]", "rushing")).toBe(
    "Home by six. Take the time you need. I'll be here working on this.",
  );
  expect(mended("[I'm sorry if you were hurt], and I'll ring at nine.", "conditional_apology")).toBe(
    "I'm sorry that I hurt you, and I'll ring at nine.",
  );
  expect(mended("One line\n[calm down]", "minimising")).toBe(
    "One line\nI understand why you're angry. I would be too.",
  );
});

test("a sentence that says already that there is no excuse is said anew as a whole", () => {
  expect(mended("I shouted. I know it's no excuse, but [I was drunk].", "excuse")).toBe(
    "I shouted. There is no excuse. It was my choice.",
  );
});

test("nothing is suggested for a threat", () => {
  expect(suggest("I'll end it", { label: "pressure", start: 0, end: 11, threat: "self" }, "reply")).toBeNull();
});

test("what stands before a phrase takes no longer to look at, however much of it there is", () => {
  for (const piece of [" ", ", ", "a", "\n", "but "]) {
    const text = `${piece.repeat(100_000 / piece.length)}x`;
    expect(suggest(text, { label: "excuse", start: text.length - 1, end: text.length }, "reply")).not.toBeNull();
  }
});
