import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { CopyLinesView } from "../leaving/schema";
import type { PathView } from "../path/schema";
import { house } from "../testing/house";
import { aPair, aPerson, onAnotherDevice, type Person, recordOf } from "../testing/pair";
import { PAGE, type SharedLinesView, type WaitingPadView } from "./schema";

const refusal = (reason: string) => ({ ok: false, reason });
const padOf = (person: Person, input: object = {}) => person.look<WaitingPadView>("waitingPad", input);
const linesOf = (person: Person, repair: string, more: object = {}) =>
  person.look<SharedLinesView>("sharedLines", { repair, ...more });

test("something is put aside, written anew on another device, and deleted", async () => {
  const { asOwner } = await house();
  const ada = await aPerson();
  const other = await onAnotherDevice(ada);
  const id = randomUUID();
  const said = { id, say: "Can we be done with it?\n \u202Eאבג", why: "It is late.", whom: "me" };
  expect(await ada.do("keepPadEntry", said)).toMatchObject({ ok: true });
  expect(await ada.do("keepPadEntry", said)).toEqual(refusal("already-there"));
  expect((await padOf(other)).items).toMatchObject([said]);
  expect(await other.do("changePadEntry", { id, say: "I am tired." })).toMatchObject({ ok: true });
  expect((await padOf(ada)).items).toMatchObject([{ id, say: "I am tired.", why: "", whom: null }]);
  expect(await ada.do("changePadEntry", { id, say: " " })).toEqual(refusal("nothing-written"));
  expect(await ada.do("removePadEntry", { id })).toMatchObject({ ok: true });
  expect(await ada.do("removePadEntry", { id })).toEqual(refusal("not-here"));
  expect(await asOwner(`select from "PadEntry" where id = $1`, [id])).toEqual([]);
});

test("the pad moves nothing of the pair's, and the other never sees it, nor can touch it", async () => {
  const { hurt, accountable, pairId } = await aPair();
  const { asOwner } = await house();
  const pair = () => asOwner(`select * from "Pair" where id = $1`, [pairId]);
  const before = await pair();
  const id = randomUUID();
  const { news } = await accountable.perform("keepPadEntry", { id, say: "Not now." });
  expect(news).toEqual({ people: [accountable.userId], ended: [] });
  expect(await pair()).toEqual(before);
  expect((await padOf(hurt)).items).toEqual([]);
  expect(await hurt.do("changePadEntry", { id, say: "Mine." })).toEqual(refusal("not-here"));
  expect(await hurt.do("removePadEntry", { id })).toEqual(refusal("not-here"));
  expect(await hurt.do("keepPadEntry", { id, say: "Mine, by the same id." })).toMatchObject({ ok: true });
  expect((await padOf(accountable)).items).toMatchObject([{ say: "Not now." }]);
});

test("the pad is read newest first, a page at a time, and what is written anew keeps its place", async () => {
  const ada = await aPerson();
  const ids = Array.from({ length: PAGE + 2 }, () => randomUUID());
  for (const [n, id] of ids.entries()) await ada.do("keepPadEntry", { id, say: `Number ${n}` });
  await ada.do("changePadEntry", { id: ids[0], say: "Number 0, anew" });
  const first = await padOf(ada);
  const second = await padOf(ada, { before: first.older });
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(ids.toReversed());
  expect(second).toMatchObject({ items: [{ say: "Number 1" }, { say: "Number 0, anew" }], older: null });
});

test("the accountable partner shares a line: both read it, the seam is gold, and the one who was hurt shares none", async () => {
  const { hurt, accountable, repair, pairId } = await aPair();
  const line = { repair, id: randomUUID(), words: "I know this will take time." };
  expect(await hurt.do("shareLine", line)).toEqual(refusal("only-accountable"));
  for (const words of ["a\nb", " ", "x".repeat(201)])
    expect(await accountable.do("shareLine", { ...line, words })).toEqual(refusal("unreadable"));
  expect((await hurt.look<PathView>("path")).gold).not.toContain(9);
  expect(await accountable.do("shareLine", line)).toMatchObject({ ok: true });
  for (const person of [hurt, accountable]) {
    expect((await linesOf(person, repair)).items).toMatchObject([{ words: line.words, mine: person === accountable }]);
    expect((await person.look<PathView>("path")).gold).toContain(9);
  }
  expect((await recordOf(pairId)).broken).toBeNull();
});

test("4. a line is withdrawn by its author and leaves a tombstone; the seam stays gold", async () => {
  const { hurt, accountable, repair } = await aPair();
  const id = randomUUID();
  await accountable.do("shareLine", { repair, id, words: "There is no hurry." });
  expect(await hurt.do("withdrawLine", { repair, line: id })).toEqual(refusal("not-your-words"));
  expect(await accountable.do("withdrawLine", { repair, line: id })).toMatchObject({ ok: true });
  expect(await accountable.do("withdrawLine", { repair, line: id })).toEqual(refusal("not-here"));
  expect((await linesOf(hurt, repair)).items).toMatchObject([{ id, words: null }]);
  expect((await hurt.look<PathView>("path")).gold).toContain(9);
  expect((await hurt.look<CopyLinesView>("copyLines")).items).toMatchObject([{ mine: false, words: null }]);
});

test("lines are read newest first, a page at a time", async () => {
  const { hurt, accountable, repair } = await aPair();
  for (let n = 0; n <= PAGE; n++) await accountable.do("shareLine", { repair, id: randomUUID(), words: `Line ${n}` });
  const first = await linesOf(hurt, repair);
  expect([first.items.length, first.items[0]?.words]).toEqual([PAGE, `Line ${PAGE}`]);
  expect(await linesOf(hurt, repair, { before: first.older })).toMatchObject({
    items: [{ words: "Line 0" }],
    older: null,
  });
});
