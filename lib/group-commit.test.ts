import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { auth } from "./auth/auth";
import { house } from "./testing/house";
import { aCheckIn, aPair, onAnotherDevice, recordOf } from "./testing/pair";
import * as trips from "./trip";
import type { Answer } from "./wire/protocol";

/** Pairs of whom one has just written, and so is known at their door. */
const writers = (count: number) =>
  Promise.all(
    Array.from({ length: count }, async () => {
      const { hurt, pairId } = await aPair();
      const here = await onAnotherDevice(hurt);
      await here.do("postCheckIn", aCheckIn());
      return { here, pairId, userId: hurt.userId };
    }),
  );
type Writer = Awaited<ReturnType<typeof writers>>[number];

const post = ({ here }: Writer) => here.do("postCheckIn", aCheckIn());

async function rowsOf({ pairId }: Writer) {
  const { asOwner } = await house();
  return asOwner(`select "authorId", seq from "CheckIn" where "pairId" = $1 order by seq`, [pairId]);
}

/** How many statements went to the database, trip by trip. */
async function sent(work: () => Promise<unknown>) {
  const trip = vi.spyOn(trips, "trip");
  await work();
  const counts = trip.mock.calls.map(([, statements]) => statements.length);
  trip.mockRestore();
  return counts;
}

test("what many pairs write at one moment travels together, and each writes as themselves, in their own pair", async () => {
  const all = await writers(24);
  const counts = await sent(async () => {
    for (const answer of await Promise.all(all.map(post))) expect(answer).toMatchObject({ ok: true });
  });
  // Two go at once, alone; whoever comes meanwhile is in groups of sixteen at most. Each is two statements.
  expect(counts.slice(0, 2)).toEqual([2, 2]);
  expect(counts.reduce((sum, count) => sum + count / 2, 0)).toBe(24);
  expect(counts.length).toBeLessThan(8);
  for (const count of counts) expect(count).toBeLessThanOrEqual(32);
  for (const one of all) {
    const [first, second, ...more] = await rowsOf(one);
    expect([first?.authorId, second?.authorId, more]).toEqual([one.userId, one.userId, []]);
    expect((await recordOf(one.pairId)).events.at(-1)).toMatchObject({ actorId: one.userId, seq: second?.seq });
  }
});

test("of a group of which one can't go on, everybody else's is there once, and their answer is a yes", async () => {
  const all = await writers(12);
  const [out] = all.splice(7, 1) as [Writer];
  await auth.signOut(out.here.token);
  let answers: Answer[] = [];
  const counts = await sent(async () => {
    answers = await Promise.all([...all, out].map(post));
  });
  // Two went alone. The other ten were one group, which failed.
  expect(counts.slice(0, 3)).toEqual([2, 2, 20]);
  expect(answers.map(({ ok }) => ok)).toEqual([...all.map(() => true), false]);
  expect(answers.at(-1)).toEqual({ ok: false, reason: "signed-out" });
  for (const one of all) expect(await rowsOf(one)).toHaveLength(2);
  expect(await rowsOf(out)).toHaveLength(1);
});

test("what was sent again at once, before there was an answer, is done once", async () => {
  const [one] = (await writers(1)) as [Writer];
  const [requestId, checkIn] = [randomUUID(), aCheckIn()];
  const send = () => one.here.do("postCheckIn", checkIn, requestId);
  const [first, again] = await Promise.all([send(), send()]);
  expect(first).toMatchObject({ ok: true });
  expect(again).toEqual(first);
  expect(await rowsOf(one)).toHaveLength(2);
});

test("a second write of a pair waits for the first, and nobody's fails because of it", async () => {
  const [one, two, three, four] = (await writers(4)) as [Writer, Writer, Writer, Writer];
  const counts = await sent(async () => {
    const answers = await Promise.all([one, two, three, four, three].map(post));
    expect(answers.map(({ ok }) => ok)).toEqual(Array(5).fill(true));
  });
  // Two alone, two together, and then the second of the same pair: who they are, and what they write.
  expect(counts).toEqual([2, 2, 4, 2, 3]);
  expect(await rowsOf(three)).toHaveLength(3);
});

test("nobody waits behind the lock of another pair", async () => {
  const all = await writers(6);
  const [stuck] = all.splice(2, 1) as [Writer];
  const owner = new pg.Client({ connectionString: (await house()).ownerUrl });
  await owner.connect();
  await owner.query("begin");
  await owner.query(`select from "Pair" where id = $1 for update`, [stuck.pairId]);
  const [one, two, ...rest] = all as [Writer, Writer, ...Writer[]];
  // Two go at once, alone, so that whoever is stuck is in one group with the rest.
  const first = [one, two].map(post);
  const waits = post(stuck);
  for (const answer of await Promise.all([...first, ...rest.map(post)])) expect(answer).toMatchObject({ ok: true });
  await owner.query("rollback");
  await owner.end();
  expect(await waits).toMatchObject({ ok: true });
  expect(await rowsOf(stuck)).toHaveLength(2);
});
