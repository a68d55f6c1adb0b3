import { expect, test } from "vitest";
import type { Actor } from "../actor";
import { released } from "../operations";
import { sample } from "../testing/sample";
import { no, yes } from "../verdict";
import { mayReturn, typedIn, wordsIn } from "./rules";

test("only the sweep gives back what was held", () => {
  expect(mayReturn({ released: true } as Actor)).toEqual(yes);
  expect(mayReturn({ sessionId: "any" } as Actor)).toEqual(no("not-here"));
});

const id = "11111111-1111-4111-8111-111111111111";

test("what was typed goes back where it came from, part by part, and what was chosen is no text", () => {
  const letter = { kind: "lateTruth", repair: id, parts: { truth: "There was more." }, details: true };
  expect(typedIn("deliverLetter", letter)).toEqual([
    { composer: `late-truth-truth:${id}`, words: "There was more." },
    { composer: `late-truth-details:${id}`, words: "yes", chosen: true },
  ]);
  const amended = { letter: id, repair: "r", parts: { did: "I lied.", hid: "" }, whole: "more", moreBy: "2026-12-01" };
  const typed = typedIn("amendLetter", amended);
  expect(typed.map(({ composer, words }) => [composer, words])).toEqual([
    [`letter-did:${id}`, "I lied."],
    [`letter-whole:${id}`, "more 2026-12-01"],
  ]);
  expect(wordsIn(typed)).toBe("I lied.");
  expect(typedIn("answerQuestion", { question: id, words: "At home.", happened: "In May" })).toEqual([
    { composer: `answer:${id}`, words: "At home." },
    { composer: `happened:${id}`, words: "In May" },
  ]);
  expect(typedIn("askQuestion", { words: "Why?" })).toEqual([{ composer: "ask", words: "Why?" }]);
  const from = (operation: string, input: object) => typedIn(operation, { ...input, words: "x" })[0]?.composer;
  expect(from("postCheckIn", {})).toBe("check-in");
  expect(from("shareHearing", { repair: id })).toBe(`hearing:${id}`);
  expect(from("takeTurn", { repair: "r", hearing: id, move: "makesSense" })).toBe(`makes-sense:${id}`);
  expect(from("sayMore", { repair: "r", hearing: id })).toBe(`more:${id}`);
  expect(from("writeWish", { repair: id, id: "w" })).toBe(`wish:${id}`);
  expect(from("makeCommitment", { repair: id, letter: "l" })).toBe(`promise:${id}`);
  const notKept = { repair: "r", commitment: id, happened: "The train.", instead: "I ring." };
  expect(typedIn("markCommitment", notKept)).toEqual([
    { composer: `not-kept-happened:${id}`, words: "The train." },
    { composer: `not-kept-instead:${id}`, words: "I ring." },
  ]);
  expect(from("logSlip", { agreement: id })).toBe(`slip:${id}`);
});

const WRITTEN = ["words", "name", "happened", "instead"] as const;
const held = Object.entries(released).filter(([, { pace }]) => pace && pace !== "passes" && pace !== "now");

test.each(held)(
  "12. of what is typed in %s, all can be given back, to the composer that it came from",
  (name, { input }) => {
    const typed = sample(input, { id: () => id, whole: true }) as Partial<Record<(typeof WRITTEN)[number], string>>;
    const written = WRITTEN.flatMap((field) => typed[field] ?? []);
    const back = typedIn(name, typed);
    expect(back.map(({ words }) => words)).toEqual(expect.arrayContaining(written));
    if (name !== "askQuestion") expect(back.filter(({ composer }) => /^ask\b/.test(composer))).toEqual([]);
  },
);
