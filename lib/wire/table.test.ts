import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import * as Y from "yjs";
import { documentOf, encoded, fieldsOf, newClientId, textOf, type Update } from "../drafting/document";
import { readEdit } from "../drafting/edit";
import { sits as sitsAt } from "../testing/forged";
import { house } from "../testing/house";
import { aPair, aPerson, onAnotherDevice, type Person } from "../testing/pair";
import { aWire, connect, cut, doing, quiet, until } from "../testing/wire";

const wire = await aWire();
afterAll(wire.close);

const refusal = (reason: string) => ({ ok: false, reason });

const sits = (person: Person, known: Record<string, number> = {}) => sitsAt(wire.url, person, known);

/** Something typed by the one in this slot. */
function typed(slot: number, words: string, work?: (document: Y.Doc) => void): Update {
  const document = new Y.Doc();
  document.clientID = newClientId(slot);
  textOf(document, "words").insert(0, words);
  work?.(document);
  return encoded(Y.encodeStateAsUpdate(document));
}

const wordsIn = (updates: Update[]) => textOf(documentOf(updates), "words").toString();

test("what one types is kept, and then seen by the other, and by whoever comes later", async () => {
  const { hurt, accountable, pairId } = await aPair();
  const [hers, his] = [await sits(hurt), await sits(accountable)];
  const clause = randomUUID();
  const update = typed(1, "We tell each other.");
  expect(await hers.edit(clause, update)).toEqual({ n: 1 });
  await until(() => his.edits.length > 0);
  expect([his.edits, hers.edits]).toEqual([[{ document: clause, n: 1, update }], []]);
  const later = await sits(await onAnotherDevice(hurt as Person & { name: string }));
  expect(later.table).toMatchObject({
    order: pairId,
    documents: [{ document: clause, n: 1, updates: [update] }],
    closed: [],
  });
  expect((await sits(hurt, { [clause]: 1 })).table.documents).toEqual([]);
});

test("only who is at the table hears where the other is, and that they have gone", async () => {
  const { hurt, accountable } = await aPair();
  const [hers, his] = [await sits(hurt), await sits(accountable)];
  const outside = await connect(wire.url, hurt);
  await until(() => hers.there.length > 0);
  const place = { document: randomUUID(), field: "words", at: "AAAA" };
  his.tell("here", place);
  await until(() => hers.there.length > 1);
  his.socket.close();
  await until(() => hers.there.length > 2);
  expect(hers.there.map(([, where]) => where)).toEqual(["in", place, null]);
  expect(new Set(hers.there.map(([page]) => page)).size).toBe(1);
  expect(outside.frames.filter((frame) => /edited|there/.test(frame))).toEqual([]);
});

test("a table is its pair's alone, and nobody's who has not entered", async () => {
  const [one, other] = [await aPair(), await aPair()];
  const [hers, theirs] = [await sits(one.hurt), await sits(other.hurt)];
  const clause = randomUUID();
  await hers.edit(clause, typed(1, "Ours."));
  expect(await theirs.edit(clause, typed(1, "Theirs."))).toEqual({ n: 1 });
  expect(theirs.table.documents).toEqual([]);
  await quiet();
  expect([hers.edits, theirs.edits, theirs.there]).toEqual([[], [], []]);
  const again = await sits(one.accountable);
  expect(again.table.documents.map(({ updates }) => wordsIn(updates))).toEqual(["Ours."]);
  const alone = await sits(await aPerson());
  expect(alone.table).toEqual(refusal("not-here"));
  expect(await alone.edit(clause, typed(1, "Mine."))).toEqual(refusal("not-here"));
  const outside = await connect(wire.url, one.hurt);
  const asked = outside.timeout(5000).emitWithAck as unknown as (...frame: unknown[]) => Promise<unknown>;
  expect(await asked.call(outside.timeout(5000), "edit", clause, typed(1, "x"))).toEqual(refusal("not-here"));
});

test("where words wait none are taken at the table: of whom a pace binds, and in a time-out of either", async () => {
  const { hurt, accountable, repair } = await aPair();
  const [hers, his] = [await sits(hurt), await sits(accountable)];
  const sets = (mode: string) => hurt.do("setPace", { repair, id: randomUUID(), mode, hour: 20, zone: "UTC" });
  const types = (who: typeof hers, slot: number) => who.edit(randomUUID(), typed(slot, "Words."));
  for (const mode of ["stop", "slow"]) {
    await sets(mode);
    expect([await types(his, 2), await types(hers, 1)]).toEqual([refusal("table-rests"), { n: 1 }]);
  }
  await sets("steady");
  expect(await types(his, 2)).toEqual({ n: 1 });
  await hurt.do("takeTimeOut", { length: "twenty", zone: "UTC" });
  expect([await types(his, 2), await types(hers, 1)]).toEqual([refusal("table-rests"), refusal("table-rests")]);
  await hurt.do("endTimeOut", {});
  expect([await types(his, 2), await types(hers, 1)]).toEqual([{ n: 1 }, { n: 1 }]);
});

test("nobody types in the other's name, nor anything but words and choices", async () => {
  const { hurt } = await aPair();
  const hers = await sits(hurt);
  const strange: Update[] = [
    typed(2, "As if he had said it."),
    typed(1, "a\rb"),
    typed(1, "x", (document) => textOf(document, "words").insertEmbed(0, { image: "x" })),
    typed(1, "x", (document) => textOf(document, "words").format(0, 1, { bold: true })),
    typed(1, "x", (document) => fieldsOf(document).set("kind", new Y.Map())),
    typed(1, "x", (document) => fieldsOf(document).set("kind", { deep: true })),

    "/////w==",
    "",
  ];
  for (const update of strange) {
    expect(readEdit(1, update), update).toBeNull();
    expect(await hers.edit(randomUUID(), update)).toEqual(refusal("unreadable"));
  }
  for (const frame of [[], ["x"], [randomUUID(), 7], [randomUUID(), "not base64!"], [null, ""]]) {
    expect(await hers.ask("edit", ...frame)).toEqual(refusal("unreadable"));
    expect(await hers.ask("enter", ...frame)).toEqual(refusal("unreadable"));
  }
  expect(await hers.edit(randomUUID(), typed(1, "Plain."))).toEqual({ n: 1 });
});

test("a document has a size, and each of the two begins so many; what is there stays, and a new clause can be begun", async () => {
  const { hurt, accountable } = await aPair();
  const { asOwner } = await house();
  const [hers, his] = [await sits(hurt), await sits(accountable)];
  const clause = randomUUID();
  const answers = [];
  for (let at = 0; at < 16; at++) answers.push(await hers.edit(clause, typed(1, `${at}`.padEnd(30_000, "a"))));
  expect([answers[0], answers.at(-1)]).toEqual([{ n: 1 }, refusal("clause-full")]);
  const [{ authorId }] = await asOwner(`select "authorId" from "TableDocument" where id = $1`, [clause]);
  const many = `insert into "TableDocument" ("pairId", id, "authorId") select $1, gen_random_uuid(), $2 from generate_series(1, 99)`;
  await asOwner(many, [hers.table.order, authorId]);
  expect(await hers.edit(randomUUID(), typed(1, "One too many."))).toEqual(refusal("too-many"));
  expect(await his.edit(randomUUID(), typed(2, "Room for him."))).toEqual({ n: 1 });
  expect((await sits(hurt)).table.documents.map(({ updates }) => wordsIn(updates).length)).toContain(13);
});

test("many updates become one, and say the same; whoever had some of them gets the rest", async () => {
  const { hurt, accountable } = await aPair();
  const { asOwner } = await house();
  const hers = await sits(hurt);
  const clause = randomUUID();
  const document = new Y.Doc();
  document.clientID = newClientId(1);
  const updates: Update[] = [];
  document.on("update", (update: Uint8Array) => updates.push(encoded(update)));
  for (let at = 0; at < 130; at++) textOf(document, "words").insert(at, String(at % 10));
  for (const update of updates) await hers.edit(clause, update);
  const count = async () =>
    (await asOwner(`select count(*)::int as rows from "TableUpdate" where "documentId" = $1`, [clause]))[0].rows;
  await until(async () => (await count()) <= 31);
  const [whole] = (await sits(accountable)).table.documents;
  expect([whole?.n, wordsIn(whole?.updates ?? [])]).toEqual([130, textOf(document, "words").toString()]);
  const [rest] = (await sits(accountable, { [clause]: 50 })).table.documents;
  expect(wordsIn([...updates.slice(0, 50), ...(rest?.updates ?? [])])).toBe(textOf(document, "words").toString());
});

test("14. who has left, or was signed out, is at the table no more", async () => {
  const { hurt, accountable } = await aPair();
  const [hers, his] = [await sits(hurt), await sits(accountable)];
  await doing(hers.socket, "leavePair", { quiet: false });
  expect(await cut(his.socket)).not.toBeNull();
  const again = await sits(accountable);
  expect(again.table).toEqual(refusal("not-here"));
});
