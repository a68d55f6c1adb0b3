import { randomUUID } from "node:crypto";
import { afterAll, describe, expect, test } from "vitest";
import * as Y from "yjs";
import { openTable } from "@/components/wire/table";
import { hashToken } from "../auth/token";
import { decoded, readOrder, textOf } from "../drafting/document";
import { readEdit } from "../drafting/edit";
import { ready, ZONE } from "../testing/agreements";
import { asApp, crafted, sits as sitsAt, typed } from "../testing/forged";
import { house } from "../testing/house";
import { aPair, type Person } from "../testing/pair";
import { aDevice } from "../testing/room";
import { aWire, quiet, until } from "../testing/wire";
import { notifications } from "../wire/announce";
import { editFrame, hereFrame } from "../wire/frames";

const wire = await aWire();
afterAll(wire.close);
const sits = (person: Person) => sitsAt(wire.url, person);

describe("the table", () => {
  test("whoever sits down is told who sits there already, whatever the other's program keeps to itself", async () => {
    const { hurt, accountable } = await aPair();
    const spy = await sits(hurt); // Answers no `there` with a `here`, as an honest page would.
    const his = await sits(accountable);
    await his.edit(randomUUID(), typed(2, "I think nobody reads along."));
    await until(() => spy.edits.length > 0);
    await quiet();
    expect(his.table.there).toHaveLength(1);
  });

  test.each([
    ["a reference to its own future", [crafted([[100, 0, [{ o: [100, 5], str: "x" }]]])]],
    [
      "an overlap with what was collected",
      [crafted([[100, 0, [{ gc: 5 }]]]), crafted([[100, 3, [{ parent: "words", str: "abcdef" }]]])],
    ],
  ])("no edit that is accepted keeps the other's page from the table: %s", async (_, updates) => {
    const { hurt, accountable } = await aPair();
    const hers = await sits(hurt);
    // In the table's order: then no page of either gets past entering.
    const accepted: unknown[] = [];
    for (const update of updates) accepted.push((await hers.edit(hers.table.order, update)).n ?? "refused");
    const his = await sits(accountable);
    const page = openTable({
      table: {
        ...{ enter: async () => his.table, edit: async () => ({ n: 1 }), here: () => {}, leave: () => {} },
        ...{ onEdited: () => () => {}, onThere: () => () => {} },
      } as never,
      device: aDevice(),
      slot: 2,
      onLate: () => {},
    });
    await page.enter().catch(() => {});
    expect({ entered: page.isEntered(), accepted }).toMatchObject({ entered: true });
    page.leave();
  });

  test("an update that a browser cannot read is not kept: base64 of one letter too many", async () => {
    const { hurt, accountable } = await aPair();
    const hers = await sits(hurt);
    let update = typed(1, "abc");
    while (update.endsWith("=")) update = typed(1, "a".repeat(3 + (update.length % 7)) + Math.random());
    await hers.edit(randomUUID(), `${update}A`);
    const { documents } = (await sits(accountable)).table;
    for (const { updates } of documents) for (const one of updates) expect(() => atob(one)).not.toThrow();
  });

  test("a place that a browser cannot read is not passed on: it is read while the page is drawn", () => {
    const place = [{ document: randomUUID(), field: "words", at: "A" }];
    const passes = hereFrame.safeParse(place).success;
    expect(() => passes && atob("A")).not.toThrow();
    expect(editFrame.safeParse([randomUUID(), "A"]).success).toBe(false);
  });

  test("what is accepted is put together in no time: two frames of 6,000 letters each must not take seconds", () => {
    const many = (client: number, count: number) =>
      crafted([[client, 0, Array.from({ length: count }, () => ({ parent: "", str: "a" }))]]);
    const updates = [many(100, 6000), many(1000, 6000)].filter((update) => readEdit(1, update));
    const began = performance.now();
    const document = new Y.Doc();
    for (const update of updates) Y.applyUpdate(document, decoded(update));
    expect(performance.now() - began).toBeLessThan(1000);
  });

  test("whoever makes a clause ready holds up nobody else", async () => {
    const { hurt } = await aPair();
    const hers = await sits(hurt);
    const clause = randomUUID();
    for (const client of [100, 1000]) {
      const structs = Array.from({ length: 5000 }, () => ({ parent: "", str: "a" }));
      await hers.edit(clause, crafted([[client, 0, structs]]));
    }
    let [last, worst] = [performance.now(), 0];
    const ticking = setInterval(() => {
      worst = Math.max(worst, performance.now() - last);
      last = performance.now();
    }, 5);
    await hurt.do("proposeAgreement", { agreement: clause, zone: ZONE });
    await new Promise((done) => setTimeout(done, 20));
    clearInterval(ticking);
    expect(worst).toBeLessThan(500); // So long nobody else in the house is answered anything.
  });

  test("nobody takes away what the other has not typed yet", async () => {
    const { hurt, accountable } = await aPair();
    const [hers, his] = [await sits(hurt), await sits(accountable)];
    const clause = randomUUID();
    const words = typed(2, "All that Ben types from now on.");
    const [{ client = 0 } = {}] = readEdit(2, words)?.made ?? [];
    expect(await hers.edit(clause, crafted([], [[client, [[0, 2 ** 30]]]]))).toMatchObject({ reason: "unreadable" });
    expect(await his.edit(clause, words)).toMatchObject({ n: 1 });
    expect(await hers.edit(clause, crafted([], [[client, [[0, 4]]]]))).toMatchObject({ n: 2 });
  });

  test("a text has nothing in it that is counted and not shown: what the other types goes where they type it", () => {
    const ben = new Y.Doc();
    ben.clientID = 101;
    textOf(ben, "words").insert(0, "We do not share phones.");
    const evil = crafted([[100, 0, [{ o: [101, 5], r: [101, 6], any: [1, 2, 3, 4] }]]]);
    if (readEdit(1, evil)) Y.applyUpdate(ben, decoded(evil));
    const text = textOf(ben, "words");
    text.insert(text.toString().length, " Ever."); // At the end, as his textarea counts it.
    expect(text.toString()).toBe("We do not share phones. Ever.");
  });

  test("one of the two cannot take all the room there is: the other can still lay down a clause, and move one", async () => {
    const { hurt, accountable } = await aPair();
    const [hers, more, his] = [await sits(hurt), await sits(hurt), await sits(accountable)];
    for (let at = 0; at < 200; at++) await (at % 2 ? hers : more).edit(randomUUID(), typed(1, "x"));
    // And the table's order, filled with what cannot even be taken away any more, for that is an edit too.
    for (let size = 45_000; size > 10; size = size > 2000 ? size : Math.floor(size / 2)) {
      const { reason } = await hers.edit(hers.table.order, typed(1, "x".repeat(size)));
      if (reason) size = size > 2000 ? 2000 : size / 2;
    }
    const clause = await his.edit(randomUUID(), typed(2, "A clause of mine."));
    const moved = await his.edit(his.table.order, typed(2, "a place"));
    expect([clause, moved]).toEqual([{ n: 1 }, { n: expect.any(Number) }]);
  }, 60_000);

  test("there lie no more clauses on the table than there may be documents", () => {
    const places = Array.from({ length: 3000 }, (_, at) => ({ parent: "places", sub: `x${at}`, any: [at] }));
    const update = crafted([[100, 0, places]]);
    const document = new Y.Doc();
    if (readEdit(1, update)) Y.applyUpdate(document, decoded(update));
    expect(readOrder(document).length).toBeLessThanOrEqual(200);
  });

  test("news fits into a notification whatever is in a place: else that of all pairs is lost with it", () => {
    const place = { document: randomUUID(), field: "€".repeat(20), at: "" };
    expect(hereFrame.safeParse([place]).success).toBe(false);
    const news = {
      people: [],
      ended: [],
      table: { pair: randomUUID(), there: { person: randomUUID(), page: randomUUID(), place } },
    };
    for (const text of notifications(Array(100).fill(news))) expect(Buffer.byteLength(text)).toBeLessThan(7950);
  });
});

describe("a document that does not open", () => {
  test("a clause that is ready takes no merging either, of anything", async () => {
    const { hurt, accountable, pairId } = await aPair();
    const agreement = await ready(hurt);
    const merge = "select merge_updates($1, $2, $3, 1, gen_random_uuid(), 'nothing that opens', 1)";
    await asApp(hurt, (query) => query(merge, [hashToken(hurt.token), pairId, agreement])).catch(() => []);
    expect((await sits(accountable)).table).toMatchObject({ order: pairId });
  });

  test("whoever could not enter hears nothing, whatever the reason was", async () => {
    const { hurt, accountable, pairId } = await aPair();
    const { asOwner } = await house();
    const his = await sits(accountable);
    await his.edit(randomUUID(), typed(2, "First."));
    await asOwner(`update "TableUpdate" set update = 'v1.A256GCM.x.x.x' where "pairId" = $1`, [pairId]);
    const hers = await sits(hurt);
    expect(hers.table).toEqual({ ok: false, reason: "unexpected" });
    await his.edit(randomUUID(), typed(2, "Second."));
    await quiet();
    expect(hers.edits).toEqual([]);
  });
});
