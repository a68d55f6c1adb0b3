import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { canonical, chain, type Entry, GENESIS, type Kept, verify } from "./record";
import { asApp } from "./testing/forged";
import { house } from "./testing/house";
import { aCheckIn, aPair } from "./testing/pair";

const pairId = randomUUID();
function aChain(length: number): Kept[] {
  let head = GENESIS;
  return Array.from({ length }, (_, index) => {
    const entry: Entry = {
      pairId,
      seq: index + 1,
      name: "checkIn.posted",
      actorId: pairId,
      at: new Date(index),
      data: { n: index },
    };
    head = chain(head, entry);
    return { ...entry, hash: head };
  });
}

test("a record as it was written verifies, an empty one too", () => {
  expect(verify(aChain(5))).toBeNull();
  expect(verify([])).toBeNull();
  expect(verify(aChain(5), aChain(5).at(-1)?.hash)).toBeNull();
});

test.each<[string, (entries: Kept[]) => Kept[], number]>([
  ["changed", (all) => all.map((one) => (one.seq === 3 ? { ...one, data: { n: 99 } } : one)), 3],
  ["by another hand", (all) => all.map((one) => (one.seq === 3 ? { ...one, actorId: randomUUID() } : one)), 3],
  ["moved in time", (all) => all.map((one) => (one.seq === 3 ? { ...one, at: new Date(99) } : one)), 3],
  ["left out", (all) => all.filter(({ seq }) => seq !== 3), 4],
  [
    "left out, and the rest renumbered",
    (all) => all.filter(({ seq }) => seq !== 3).map((one, at) => ({ ...one, seq: at + 1 })),
    3,
  ],
  ["put in another order", (all) => [...all.slice(0, 2), ...all.slice(2).reverse()], 5],
  ["missing at the beginning", (all) => all.slice(1), 2],
])("an event that was %s shows, and where", (_name, tamper, place) => {
  expect(verify(tamper(aChain(5)))).toBe(place);
});

test("a record cut off at its end does not meet the pair's head", () => {
  expect(verify(aChain(5).slice(0, 4), aChain(5).at(-1)?.hash)).toBe(5);
});

test("the order of keys and what is undefined make no difference to a hash", () => {
  expect(canonical({ b: 1, a: [{ d: undefined, c: "x" }] })).toBe(canonical({ a: [{ c: "x" }], b: 1 }));
  expect(canonical(["1"])).not.toBe(canonical([1]));
});

test("what two people did verifies as the database kept it, after a withdrawal too", async () => {
  const { asOwner } = await house();
  const { hurt, accountable, pairId, repair } = await aPair();
  const checkIn = aCheckIn();
  await accountable.do("postCheckIn", checkIn);
  await hurt.do("replyToCheckIn", { checkIn: checkIn.id, reply: "thanks" });
  await hurt.do("nameRepair", { repair, name: "What happened in May" });
  await accountable.do("withdrawCheckIn", { checkIn: checkIn.id });
  const events = await asOwner(`select *, encode(hash, 'hex') as hash from "Event" where "pairId" = $1 order by seq`, [
    pairId,
  ]);
  const [pair] = await asOwner(`select encode("headHash", 'hex') as head from "Pair" where id = $1`, [pairId]);
  expect(events).toHaveLength(5);
  expect(verify(events as Kept[], pair.head)).toBeNull();
});

test("an event takes no number but the next: to anybody else the pair has moved on", async () => {
  const { hurt, pairId } = await aPair();
  const { asOwner } = await house();
  const [pair] = await asOwner(`select seq from "Pair" where id = $1`, [pairId]);
  const record = (seq: number) =>
    asApp(hurt, (query) => query("select record($1, 'x', '{}', gen_random_uuid(), '', '{}')", [seq]));
  for (const taken of [pair.seq - 1, pair.seq, pair.seq + 2])
    await expect(record(taken)).rejects.toMatchObject({ code: "40001" });
  expect(await record(pair.seq + 1)).toHaveLength(1);
});
