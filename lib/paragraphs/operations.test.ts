import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { CopyLinesView } from "../leaving/schema";
import type { PathView } from "../path/schema";
import { locks } from "../testing/lock";
import { aPair, type Person, recordOf } from "../testing/pair";
import { PAGE, type ParagraphsView } from "./schema";

const refusal = (reason: string) => ({ ok: false, reason });
const read = (person: Person, input: object = {}) => person.look<ParagraphsView>("paragraphs", input);

test("one publishes a paragraph: both read it, the seam is gold, and the record holds", async () => {
  const { hurt, accountable, pairId } = await aPair();
  expect((await hurt.look<PathView>("path")).gold).not.toContain(8);
  const paragraph = { id: randomUUID(), words: "I lied because I was afraid.\nI know that now." };
  expect(await accountable.do("publishParagraph", paragraph)).toMatchObject({ ok: true });
  expect(await accountable.do("publishParagraph", paragraph)).toEqual(refusal("already-there"));
  for (const person of [hurt, accountable]) {
    expect((await read(person)).items).toMatchObject([{ words: paragraph.words, mine: person === accountable }]);
    expect((await person.look<PathView>("path")).gold).toContain(8);
  }
  expect(await hurt.do("publishParagraph", { id: randomUUID(), words: "What I want." })).toMatchObject({ ok: true });
  expect(await hurt.do("publishParagraph", { id: randomUUID(), words: "Two.\n\nAt once." })).toEqual(
    refusal("unreadable"),
  );
  expect((await recordOf(pairId)).broken).toBeNull();
});

test("1. what was published is a copy: of the page that it comes from the other sees nothing, in no byte", async () => {
  const { hurt, accountable } = await aPair();
  const id = randomUUID();
  const words = "Shared on purpose.";
  const page = { section: "why", words: `Secret before.\n\n${words}\n\nSecret after.`, revision: 0, lock: null };
  const { answer } = await accountable.perform("saveOwnWork", page);
  expect(answer).toMatchObject({ ok: true });
  const { news } = await accountable.perform("publishParagraph", { id, words });
  await locks(accountable);
  const seen = JSON.stringify([await hurt.lookAt("paragraphs", {}), await hurt.lookAt("copyParagraphs", {}), news]);
  expect(seen).toContain(words);
  for (const secret of ["Secret", "why", "OwnWork", "section"]) expect(seen).not.toContain(secret);
  await accountable.do("withdrawParagraph", { paragraph: id });
  const own = await accountable.look<{ section: string }[]>("ownWork");
  expect(own).toMatchObject([{ section: "why" }]);
});

test("4. a paragraph is withdrawn by its author and leaves a tombstone; the seam stays gold", async () => {
  const { hurt, accountable } = await aPair();
  const id = randomUUID();
  await accountable.do("publishParagraph", { id, words: "I was afraid." });
  expect(await hurt.do("withdrawParagraph", { paragraph: id })).toEqual(refusal("not-your-words"));
  expect(await accountable.do("withdrawParagraph", { paragraph: id })).toMatchObject({ ok: true });
  expect(await accountable.do("withdrawParagraph", { paragraph: id })).toEqual(refusal("not-here"));
  expect((await read(hurt)).items).toMatchObject([{ id, words: null }]);
  expect((await hurt.look<PathView>("path")).gold).toContain(8);
  expect((await hurt.look<CopyLinesView>("copyParagraphs")).items).toMatchObject([{ mine: false, words: null }]);
});

test("paragraphs are read newest first, a page at a time", async () => {
  const { hurt, accountable } = await aPair();
  for (let n = 0; n <= PAGE; n++) await accountable.do("publishParagraph", { id: randomUUID(), words: `Number ${n}` });
  const first = await read(hurt);
  expect([first.items.length, first.items[0]?.words]).toEqual([PAGE, `Number ${PAGE}`]);
  expect(await read(hurt, { before: first.older })).toMatchObject({ items: [{ words: "Number 0" }], older: null });
});
