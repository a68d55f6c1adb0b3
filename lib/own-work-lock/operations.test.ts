import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { keyOfPassphrase } from "../lock/argon";
import { openLock, rewrapped } from "../lock/keys";
import { open } from "../lock/seal";
import type { AppointmentsView, OwnWorkView } from "../own-work/schema";
import { house } from "../testing/house";
import { aLock, locks, PASSPHRASE, prepares } from "../testing/lock";
import { aPerson, onAnotherDevice, type Person } from "../testing/pair";
import type { OwnWorkLockView } from "./schema";

const page = (words: string, revision: number, lock: string | null, section = "why") => ({
  ...{ section, words, revision, lock },
});
const says = { whom: "therapist", localDate: "2026-12-03", time: "16:30" };

/** Somebody with two pages and an appointment. */
async function aWriter() {
  const ada = await aPerson();
  const id = randomUUID();
  await ada.do("saveOwnWork", page("I was afraid.", 0, null));
  await ada.do("saveOwnWork", page("leave", 0, null, "want"));
  await ada.do("keepAppointment", { id, revision: 0, lock: null, ...says, note: "Ask about sleep." });
  return { ada, id };
}

const lockOf = async ({ userId, look }: Person) => {
  const kept = await look<OwnWorkLockView>("ownWorkLock");
  return kept && { ...kept, userId };
};

test("a lock closes everything at once: the server gives nothing that is not sealed, and the browser opens it all", async () => {
  const { ada, id } = await aWriter();
  const lock = await locks(ada);
  const kept = await lockOf(ada);
  const key = (await openLock(kept as NonNullable<typeof kept>, { code: lock.code }, keyOfPassphrase)) as CryptoKey;
  const opened = (at: string, words: string) => open(key, { userId: ada.userId, lock: lock.id, at }, words);
  const pages = await ada.look<OwnWorkView>("ownWork");
  expect(pages.map(({ revision, lock: by }) => [revision, by])).toEqual([
    [2, lock.id],
    [2, lock.id],
  ]);
  expect(await Promise.all(pages.map(({ section, words }) => opened(`page:${section}`, words)))).toEqual(
    expect.arrayContaining(["I was afraid.", "leave"]),
  );
  const [met] = await ada.look<AppointmentsView>("appointments");
  expect(met).toMatchObject({ id, revision: 2, lock: lock.id, ...says });
  expect(await opened(`appointment:${id}`, met?.note ?? "")).toBe("Ask about sleep.");
});

test("what was locked before is not in the database any more, in no row of anybody's", async () => {
  const { asOwner } = await house();
  const { ada } = await aWriter();
  const before = await asOwner(`select words from "OwnWork" where "userId" = $1`, [ada.userId]);
  await locks(ada);
  expect(await asOwner(`select * from "OwnWorkPrepared" where "userId" = $1`, [ada.userId])).toEqual([]);
  expect(await asOwner(`select * from "Draft" where "userId" = $1`, [ada.userId])).toEqual([]);
  const tables = await asOwner(
    "select table_name as name from information_schema.tables where table_schema = 'public'",
  );
  for (const { name } of tables) {
    const rows = JSON.stringify(await asOwner(`select to_jsonb(t)::text as row from "${name}" t`));
    for (const { words } of before) expect(rows).not.toContain(words);
  }
});

test("nothing comes in the clear into what is locked, nor sealed into what is not, nor under another lock", async () => {
  const { ada } = await aWriter();
  const other = await onAnotherDevice(ada);
  const sealed = await (await aLock(ada.userId)).closed("page:why", "Mine.");
  expect(await other.do("saveOwnWork", page(sealed, 1, randomUUID()))).toMatchObject({ reason: "lock-moved-on" });
  const lock = await locks(ada);
  for (const [words, by, reason] of [
    ["Clear.", null, "lock-moved-on"],
    [sealed, randomUUID(), "lock-moved-on"],
    ["Clear.", lock.id, "unreadable"],
  ] as const)
    expect(await other.do("saveOwnWork", page(words, 2, by))).toMatchObject({ reason });
  expect(await other.do("saveOwnWork", page(sealed, 2, lock.id))).toMatchObject({ ok: true });
});

test("a page that fits without a lock fits with one, in every script, and one that does not, does not", async () => {
  const ada = await aPerson();
  const lock = await locks(ada);
  for (const [count, reason] of [
    [20_000, null],
    [20_600, "too-large"],
  ] as const) {
    const words = await lock.closed("page:why", "長".repeat(count));
    const answer = await ada.do("saveOwnWork", page(words, 0, lock.id));
    expect(answer).toMatchObject(reason ? { ok: false } : { ok: true });
  }
  expect(await (await aPerson()).do("saveOwnWork", page("a".repeat(20_001), 0, null))).toMatchObject({
    reason: "too-large",
  });
});

test("12. what another device saved meanwhile is neither left in the clear nor written over: nothing is locked", async () => {
  const { ada } = await aWriter();
  const other = await onAnotherDevice(ada);
  const lock = await aLock(ada.userId);
  const set = () => ada.do("lockOwnWork", { lock: lock.id, ...lock.kept });
  expect(await set()).toMatchObject({ reason: "own-work-moved-on" });
  await prepares(ada, lock.id, lock.closed);
  await other.do("saveOwnWork", page("I was afraid, and lied.", 1, null));
  expect(await set()).toMatchObject({ reason: "own-work-moved-on" });
  await prepares(ada, lock.id, lock.closed);
  await other.do("saveOwnWork", page("A plan.", 0, null, "plan"));
  expect(await set()).toMatchObject({ reason: "own-work-moved-on" });
  expect(await ada.look("ownWorkLock")).toBeNull();
  await prepares(ada, lock.id, lock.closed);
  expect(await set()).toMatchObject({ ok: true });
  expect(await ada.do("lockOwnWork", { lock: randomUUID(), ...lock.kept })).toMatchObject({ reason: "lock-moved-on" });
});

test("what is made ready is sealed where a lock is to come, and follows what stands there", async () => {
  const { ada } = await aWriter();
  const ready = (more: object) =>
    ada.do("prepareOwnWork", { batch: randomUUID(), pages: [], appointments: [], ...more });
  expect(await ready({ pages: [{ section: "why", revision: 1, words: "Clear." }] })).toMatchObject({
    reason: "unreadable",
  });
  const { closed } = await aLock(ada.userId);
  const words = await closed("page:why", "x");
  for (const more of [
    { pages: [{ section: "why", revision: 2, words }] },
    { appointments: [{ id: randomUUID(), revision: 1, ...says, note: words }] },
  ])
    expect(await ready(more)).toMatchObject({ reason: "own-work-moved-on" });
});

test("the keys are replaced one after the other, and a new password of the account changes nothing of the lock", async () => {
  const { ada } = await aWriter();
  const { code } = await locks(ada);
  const lock = (await lockOf(ada)) as NonNullable<Awaited<ReturnType<typeof lockOf>>>;
  const passphrase = "seven gooseberries by noon";
  const keys = await rewrapped(lock, { code }, { passphrase }, keyOfPassphrase);
  const replace = (revision: number) => ada.do("replaceLockKeys", { lock: lock.id, revision, ...keys });
  expect(await replace(1)).toMatchObject({ ok: true });
  expect(await replace(1)).toMatchObject({ reason: "lock-moved-on" });
  await ada.do("changePassword", { password: "four lamps along the river at dusk" });
  const now = (await lockOf(ada)) as typeof lock;
  for (const [secret, opens] of [
    [{ passphrase }, true],
    [{ code }, true],
    [{ passphrase: PASSPHRASE }, false],
    [{ passphrase: "four lamps along the river at dusk" }, false],
  ] as const)
    expect((await openLock(now, secret, keyOfPassphrase)) !== null).toBe(opens);
});

test("the lock is taken off at once, by who opened everything; half of it opened takes off nothing", async () => {
  const { ada } = await aWriter();
  const { id, key } = await locks(ada);
  const batch = randomUUID();
  const off = () => ada.do("removeLock", { lock: id, batch });
  expect(await off()).toMatchObject({ reason: "own-work-moved-on" });
  await prepares(ada, batch, (at, words) => open(key, { userId: ada.userId, lock: id, at }, words));
  expect(await off()).toMatchObject({ ok: true });
  expect(await ada.look("ownWorkLock")).toBeNull();
  expect(await ada.look<OwnWorkView>("ownWork")).toEqual(
    expect.arrayContaining([expect.objectContaining({ words: "I was afraid.", lock: null, revision: 3 })]),
  );
  expect(await ada.look<AppointmentsView>("appointments")).toMatchObject([{ note: "Ask about sleep.", lock: null }]);
});

test("who has lost both throws all of it away, and begins anew", async () => {
  const { asOwner } = await house();
  const { ada } = await aWriter();
  const { id } = await locks(ada);
  expect(await ada.do("discardLocked", { lock: randomUUID() })).toMatchObject({ reason: "lock-moved-on" });
  expect(await ada.do("discardLocked", { lock: id })).toMatchObject({ ok: true });
  for (const table of ["OwnWork", "Appointment", "OwnWorkLock", "OwnWorkPrepared"])
    expect(await asOwner(`select * from "${table}" where "userId" = $1`, [ada.userId])).toEqual([]);
  expect(await ada.do("saveOwnWork", page("Anew.", 0, null))).toMatchObject({ ok: true });
});

test("what was made ready and never taken is forgotten within two hours", async () => {
  const { asOwner, pass } = await house();
  const { ada } = await aWriter();
  const { closed } = await aLock(ada.userId);
  await prepares(ada, randomUUID(), closed);
  await pass(2 * 3600);
  await asOwner("select forget_old()");
  expect(await asOwner(`select * from "OwnWorkPrepared" where "userId" = $1`, [ada.userId])).toEqual([]);
});
