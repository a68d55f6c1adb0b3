import { expect, test } from "vitest";
import { no, yes } from "../verdict";
import { asOneParagraph, isOneParagraph, mayPublish, mayWithdrawParagraph, paragraphsOf } from "./rules";

test("a page falls into its paragraphs, and what is published is one of them", () => {
  const page = " First,\nstill first.\n\n \t\nSecond.\n\n\u200b\n";
  expect(paragraphsOf(page)).toEqual(["First,\nstill first.", "Second."]);
  for (const words of paragraphsOf(page)) expect(mayPublish({}, {}, { words })).toEqual(yes);
  expect(mayPublish({}, {}, { words: page })).toEqual(no("unreadable"));
  expect(mayPublish({}, {}, { words: " " })).toEqual(no("nothing-written"));
  expect(isOneParagraph(asOneParagraph(page))).toBe(true);
  expect(asOneParagraph("\n\nA\n\n\nB ")).toBe("A\nB");
});

test("its author withdraws it, once", () => {
  const found = { authorId: "me", withdrawnAt: null };
  expect(mayWithdrawParagraph({ userId: "me" }, found)).toEqual(yes);
  expect(mayWithdrawParagraph({ userId: "you" }, found)).toEqual(no("not-your-words"));
  expect(mayWithdrawParagraph({ userId: "me" }, { ...found, withdrawnAt: new Date() })).toEqual(no("not-here"));
});
