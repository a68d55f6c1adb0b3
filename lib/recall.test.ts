import { randomUUID } from "node:crypto";
import type { PoolClient } from "pg";
import { expect, test } from "vitest";
import { auth } from "./auth/auth";
import type { CheckInsView } from "./check-ins/schema";
import { runtime } from "./runtime";
import { house } from "./testing/house";
import { aCheckIn, aPair, onAnotherDevice, type Person } from "./testing/pair";

/** How many messages go to the database while something is done. */
async function trips(work: () => Promise<unknown>) {
  const client = (await runtime().pool.connect()) as PoolClient & { constructor: { prototype: PoolClient } };
  client.release();
  const { prototype } = client.constructor;
  const { query } = prototype;
  let count = 0;
  Object.assign(prototype, {
    query(this: PoolClient, ...asked: unknown[]) {
      count++;
      return (query as (...asked: unknown[]) => unknown).apply(this, asked);
    },
  });
  try {
    await work();
  } finally {
    Object.assign(prototype, { query });
  }
  return count;
}

const post = (person: Person, words: string) => person.do("postCheckIn", aCheckIn({ words }));
const words = async (person: Person) => (await person.look<CheckInsView>("checkIns")).items.map((one) => one.words);

test("whoever has looked writes in one trip, and again in one; whoever is not known, in two", async () => {
  const { hurt, accountable } = await aPair();
  await hurt.look("checkIns");
  expect(await trips(() => post(hurt, "One."))).toBe(1);
  expect(await trips(() => post(hurt, "Two."))).toBe(1);
  const elsewhere = await onAnotherDevice(hurt);
  expect(await trips(() => post(elsewhere, "Three."))).toBe(2);
  expect(await words(accountable)).toEqual(["Three.", "Two.", "One."]);
});

test("what is remembered is never believed: when the other has written since, all is asked anew", async () => {
  const { hurt, accountable } = await aPair();
  for (const person of [hurt, accountable, hurt, accountable]) await person.look("checkIns");
  expect(await post(accountable, "His.")).toMatchObject({ ok: true });
  expect(await post(hurt, "Hers.")).toMatchObject({ ok: true });
  expect(await post(accountable, "His again.")).toMatchObject({ ok: true });
  expect(await words(hurt)).toEqual(["His again.", "Hers.", "His."]);
});

test("a session that is over, a pair that was left and a clock that jumped are noticed", async () => {
  const { hurt, accountable } = await aPair();
  const { pass } = await house();
  await hurt.look("checkIns");
  await pass(3 * 24 * 3600);
  const later = aCheckIn({ localDate: new Date(Date.now() + 3 * 24 * 3600_000).toISOString().slice(0, 10) });
  expect(await hurt.do("postCheckIn", later)).toMatchObject({ ok: true });
  await accountable.look("checkIns");
  await hurt.do("leavePair", { quiet: false });
  expect(await post(accountable, "Too late.")).toEqual({ ok: false, reason: "not-here" });
  await accountable.look("us");
  await auth.signOut(accountable.token);
  expect(await accountable.do("discardDraft", { composer: "check-in" })).toEqual({ ok: false, reason: "signed-out" });
});

test("the same request twice, and one id twice, are answered as they would be in two trips", async () => {
  const { hurt } = await aPair();
  const checkIn = aCheckIn();
  const requestId = randomUUID();
  await hurt.look("checkIns");
  const first = await hurt.perform("postCheckIn", checkIn, requestId);
  expect((await hurt.perform("postCheckIn", checkIn, requestId)).answer).toEqual(first.answer);
  expect(await hurt.do("postCheckIn", checkIn)).toEqual({ ok: false, reason: "already-there" });
  expect((await hurt.look<CheckInsView>("checkIns")).items).toHaveLength(1);
});
