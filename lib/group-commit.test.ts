import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { auth } from "./auth/auth";
import { house } from "./testing/house";
import { aCheckIn, aPair, onAnotherDevice, recordOf } from "./testing/pair";
import * as trips from "./trip";

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
  const answers = Promise.all([...all, out].map(post));
  expect((await answers).map(({ ok }) => ok)).toEqual([...all.map(() => true), false]);
  expect((await answers).at(-1)).toEqual({ ok: false, reason: "signed-out" });
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

test("nobody waits behind the lock of another pair", async () => {
  const all = await writers(6);
  const [stuck] = all.splice(2, 1) as [Writer];
  const owner = new pg.Client({ connectionString: (await house()).ownerUrl });
  await owner.connect();
  await owner.query("begin");
  await owner.query(`select from "Pair" where id = $1 for update`, [stuck.pairId]);
  const waits = post(stuck);
  for (const answer of await Promise.all([...all, ...all].map(post))) expect(answer).toMatchObject({ ok: true });
  await owner.query("rollback");
  await owner.end();
  expect(await waits).toMatchObject({ ok: true });
  expect(await rowsOf(stuck)).toHaveLength(2);
});
