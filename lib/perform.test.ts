import { randomUUID } from "node:crypto";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { type Door, entered, knownAt, moved, whoIsAt } from "./actor";
import { auth } from "./auth/auth";
import { house } from "./testing/house";
import { aCheckIn, aPair, onAnotherDevice, type Person } from "./testing/pair";
import { until } from "./testing/wire";
import * as trips from "./trip";

/** How many trips to the database something takes. */
async function tripsOf(work: () => Promise<unknown>) {
  const trip = vi.spyOn(trips, "trip");
  await work();
  const count = trip.mock.calls.length;
  trip.mockRestore();
  return count;
}

const post = (person: Person, more: object = {}, requestId?: string) =>
  person.do("postCheckIn", aCheckIn(more), requestId);

test("somebody the door does not know writes in two trips, and then in one", async () => {
  const { hurt } = await aPair();
  const here = await onAnotherDevice(hurt);
  expect(await tripsOf(() => post(here))).toBe(2);
  expect(await tripsOf(() => post(here))).toBe(1);
  expect(await tripsOf(() => post(here))).toBe(1);
});

test("after the other has written, it is two trips again, and the numbers follow on", async () => {
  const { hurt, accountable, pairId } = await aPair();
  for (const person of [hurt, accountable, hurt, hurt, accountable])
    expect(await post(person)).toMatchObject({ ok: true });
  const { asOwner } = await house();
  const rows = await asOwner(
    `select c.seq = e.seq and c.at = e.at and e.at <= clock() as same from "CheckIn" c join "Event" e using ("pairId", seq)
      where "pairId" = $1 and e.data ->> 'checkIn' = c.id::text`,
    [pairId],
  );
  expect(rows).toEqual(Array(5).fill({ same: true }));
});

test("the same request from somebody the door knows is answered as the first time, and done once", async () => {
  const { hurt, pairId } = await aPair();
  const [checkIn, requestId] = [aCheckIn(), randomUUID()];
  const first = await hurt.do("postCheckIn", checkIn, requestId);
  await post(hurt);
  expect(await hurt.do("postCheckIn", checkIn, requestId)).toEqual(first);
  expect(await hurt.do("postCheckIn", aCheckIn(), requestId)).toEqual({ ok: false, reason: "other-request" });
  expect(await post(hurt, { id: checkIn.id })).toEqual({ ok: false, reason: "already-there" });
  const { asOwner } = await house();
  expect(await asOwner(`select count(*)::int from "CheckIn" where "pairId" = $1`, [pairId])).toEqual([{ count: 2 }]);
});

test("a door that knows somebody does not let them in once their session is over, or left alone for too long", async () => {
  const { hurt, accountable } = await aPair();
  const [here, there] = [await onAnotherDevice(hurt), await onAnotherDevice(accountable, { shared: true })];
  for (const person of [here, there]) expect(await post(person)).toMatchObject({ ok: true });
  const sessions = await hurt.look<{ id: string; here: boolean }[]>("sessions");
  await hurt.do("endSessions", { sessions: sessions.filter((one) => !one.here).map(({ id }) => id) });
  expect(await post(here)).toEqual({ ok: false, reason: "signed-out" });
  const { pass } = await house();
  await pass(31 * 60);
  expect(await post(there)).toEqual({ ok: false, reason: "signed-out" });
});

test("whoever is signed out while their write waits for its turn is out, known at the door or not", async () => {
  const { hurt, pairId } = await aPair();
  const { asOwner, ownerUrl } = await house();
  for (const known of [true, false]) {
    const here = await onAnotherDevice(hurt);
    if (known) await post(here);
    const owner = new pg.Client({ connectionString: ownerUrl });
    await owner.connect();
    await owner.query("begin");
    await owner.query(`select from "Pair" where id = $1 for update`, [pairId]);
    const posting = post(here);
    const waits = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    await until(async () => (await asOwner(waits)).length > 0);
    await auth.signOut(here.token);
    await owner.end();
    expect(await posting).toEqual({ ok: false, reason: "signed-out" });
  }
});

test("a door that knows somebody's pair does not let them write into it once it is closed, at once or later", async () => {
  const [{ hurt, accountable }, quietly] = [await aPair(), await aPair()];
  await post(accountable);
  await post(quietly.accountable);
  await hurt.do("leavePair", { quiet: false });
  await quietly.hurt.do("leavePair", { quiet: true });
  expect(await post(accountable)).toEqual({ ok: false, reason: "not-here" });
  expect(await post(quietly.accountable)).toMatchObject({ ok: true });
  const { pass } = await house();
  await pass(72 * 3600 + 1);
  expect(
    await post(quietly.accountable, { localDate: new Date(Date.now() + 72 * 3_600_000).toISOString().slice(0, 10) }),
  ).toEqual({
    ok: false,
    reason: "not-here",
  });
});

test("a write moves no clock of somebody whom the door was given meanwhile: they are asked anew", () => {
  const actor = { userId: randomUUID(), now: 0, self: 1, pair: null, repairs: [], keys: null, request: null };
  const answer = { ok: true, at: { pair: null, self: 2 } } as const;
  const door: Door = { token: Buffer.alloc(32) };
  entered([{ enter: actor }], door);
  moved(door, answer, whoIsAt(door));
  expect(knownAt(door)).toMatchObject({ self: 2 });
  const decidedOn = whoIsAt(door);
  entered([{ enter: actor }], door);
  moved(door, answer, decidedOn);
  expect(knownAt(door)).toBeNull();
});
