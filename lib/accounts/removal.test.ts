import { randomUUID } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { keepRemovals } from "../../scripts/removals";
import { auth } from "../auth/auth";
import { once } from "../auth/once";
import { call } from "../db";
import type { CopyView } from "../leaving/schema";
import { released } from "../operations";
import { sweep } from "../sweep";
import { house } from "../testing/house";
import { aBrowser, aReminder, choices } from "../testing/notices";
import { aCheckIn, aDevice, anInvitation, aPair, aPerson, onAnotherDevice, PASSWORD } from "../testing/pair";

const refusal = (reason: string) => ({ ok: false, reason });
const DAY = 86_400;

/** Every row of any table that says whose it is: how many of them are this person's. */
async function rowsOf(userId: string) {
  const { asOwner } = await house();
  const columns = await asOwner(
    `select table_name as "table", column_name as "column" from information_schema.columns
     where table_schema = 'public' and column_name in ('userId', 'ownerId') order by 1`,
  );
  const counted = columns.map(async ({ table, column }) => {
    const [row] = await asOwner(`select count(*)::int as n from "${table}" where "${column}" = $1`, [userId]);
    return row.n > 0 ? [table] : [];
  });
  return (await Promise.all(counted)).flat();
}

test("of somebody who removes their account nothing stays that is theirs alone, and nobody can sign in as them", async () => {
  const { asOwner } = await house();
  const ada = await aPerson("Ada");
  const phone = await onAnotherDevice(ada);
  const { userId } = ada;
  const said = [
    await ada.do("saveDraft", { composer: "check-in", words: "I was going to say" }),
    await ada.do("keepPadEntry", { id: randomUUID(), say: "Can we be done with it?" }),
    await ada.do("noteHardDay", { id: randomUUID(), date: "2026-12-24", words: "The day I found out." }),
    await ada.do("notePressure", { id: randomUUID(), words: "Again." }),
    await ada.do("setReminders", choices({ digest: "18:00" })),
    await ada.do("addReminder", aReminder()),
    await ada.do("addDevice", aBrowser().input),
  ];
  expect(said.filter(({ ok }) => ok !== true)).toEqual([]);
  const ofTheirs = ["Draft", "PadEntry", "HardDay", "Pressed", "ReminderChoice", "Reminder", "PushDevice", "Session"];
  expect(await rowsOf(userId)).toEqual(expect.arrayContaining(ofTheirs));
  const { answer, news } = await ada.perform("removeAccount", {});
  expect(answer).toMatchObject({ ok: true });
  expect(news?.ended).toHaveLength(2);
  expect(await rowsOf(userId)).toEqual(["Request", "Session"]);
  for (const { token } of [ada, phone]) expect(await auth.whoIs(token)).toBeNull();
  expect(await auth.signIn({ name: ada.name, password: PASSWORD, shared: false }, aDevice())).toEqual(
    refusal("wrong-password"),
  );
  const [row] = await asOwner(`select name, "firstName", "passwordHash" from "User" where id = $1`, [userId]);
  expect(row).toEqual({ name: "", firstName: "", passwordHash: "" });
  const again = { name: ada.name, firstName: "Ada", password: PASSWORD, shared: false };
  expect(await auth.signUp(again, aDevice())).toMatchObject({ ok: true });
});

test("a database that is restored from an older backup loses removed accounts again", async () => {
  const { ownerUrl, asOwner, pass } = await house();
  const { hurt, accountable, repair } = await aPair();
  // The words of whoever broke trust come once a day: these have not come yet when the backup is made.
  const pace = { id: randomUUID(), repair, mode: "slow", hour: 20, zone: "UTC" };
  expect(await hurt.do("setPace", pace)).toMatchObject({ ok: true });
  expect(await accountable.do("postCheckIn", aCheckIn())).toMatchObject({ ok: true, held: { why: "pace" } });
  const dir = mkdtempSync(path.join(tmpdir(), "mend-removed-"));
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  const isRemoved = async (id: string) =>
    (await asOwner(`select "removedAt" from "User" where id = $1`, [id]))[0].removedAt !== null;
  try {
    const gone = await aPerson("Eve");
    await gone.do("removeAccount", {});
    await keepRemovals(owner, dir);
    const file = path.join(dir, "removed.txt");
    expect(readFileSync(file, "utf8").split("\n")).toContain(gone.userId);
    // As in a backup from before: here somebody who is still linked, and somebody whom this database never knew.
    writeFileSync(file, `${accountable.userId}\n${randomUUID()}\n`);
    await keepRemovals(owner, dir);
    await keepRemovals(owner, dir);
    expect(await isRemoved(accountable.userId)).toBe(true);
    expect(await isRemoved(hurt.userId)).toBe(false);
    await pass(DAY);
    await sweep(released);
    expect((await hurt.look<CopyView>("copy")).items).toEqual([]);
    expect(await hurt.do("postCheckIn", aCheckIn())).toEqual(refusal("not-here"));
    expect(
      readFileSync(file, "utf8")
        .split("\n")
        .filter((id) => id === gone.userId),
    ).toHaveLength(1);
  } finally {
    await owner.end();
    rmSync(dir, { recursive: true });
  }
});

test("whoever is linked leaves first, and after a quiet leaving the account stays until the other's page may show it", async () => {
  const { pass } = await house();
  const { hurt, accountable } = await aPair();
  expect(await hurt.do("removeAccount", {})).toEqual(refusal("still-linked"));
  await hurt.do("leavePair", { quiet: true });
  const seen = () => accountable.lookAt("us", {});
  const before = await seen();
  expect(await hurt.do("removeAccount", {})).toEqual(refusal("left-quietly"));
  expect(await seen()).toEqual(before);
  await pass(3 * DAY + 1);
  await hurt.do("prove", { password: PASSWORD });
  expect(await hurt.do("removeAccount", {})).toMatchObject({ ok: true });
});

test("4. what was given to the other can be copied for its thirty days, and then opens for nobody; the record stays", async () => {
  const { pass, asOwner } = await house();
  const { hurt, accountable, pairId } = await aPair();
  await accountable.do("postCheckIn", aCheckIn({ words: "I am at the office." }));
  await accountable.do("leavePair", { quiet: false });
  await accountable.do("removeAccount", {});
  expect(await rowsOf(accountable.userId)).toEqual(["DataKey", "Member", "Request", "Session"]);
  const forgotten = async () => {
    await once(call("forget_removed"));
    await asOwner(`update "Session" set "lastUsedAt" = clock() where "userId" = $1`, [hurt.userId]);
    const keys = await asOwner(`select "ownerId" from "DataKey" where "pairId" = $1`, [pairId]);
    return keys.every(({ ownerId }) => ownerId === hurt.userId);
  };
  await pass(29 * DAY);
  expect(await forgotten()).toBe(false);
  expect((await hurt.look<CopyView>("copy")).items.map(({ words }) => words)).toEqual(["I am at the office."]);
  await pass(2 * DAY);
  expect(await forgotten()).toBe(true);
  expect((await hurt.look<CopyView>("copy")).items).toEqual([]);
  const [{ n }] = await asOwner(`select count(*)::int as n from "CheckIn" where "pairId" = $1`, [pairId]);
  expect(n).toBe(1);
  expect(await rowsOf(accountable.userId)).toEqual(["Member", "Request"]);
});

test("11. an invitation ends with the account of either of its two, and the other hears of it", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const { code } = await anInvitation(ada);
  await ben.do("joinInvitation", { code, role: "accountable" });
  const { at } = await ben.lookAt("invitation", {});
  const { news } = await ada.perform("removeAccount", {});
  expect(news?.people).toEqual(expect.arrayContaining([ben.userId]));
  expect((await ben.lookAt("invitation", {}, at)).shown).toMatchObject({ data: { state: "ended" } });
});

test("what waited for a removal to be done is not done after it", async () => {
  const { ownerUrl, asOwner } = await house();
  const ada = await aPerson("Ada");
  const holding = new pg.Client({ connectionString: ownerUrl });
  await holding.connect();
  await holding.query("begin");
  await holding.query(`select from "User" where id = $1 for update`, [ada.userId]);
  const isWaiting = async (n: number) => {
    for (;;) {
      const [row] = await asOwner(
        "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
      );
      if (row.n >= n) return;
    }
  };
  const removed = ada.do("removeAccount", {});
  await isWaiting(1);
  const later = [ada.do("setReminders", choices()), ada.do("saveDraft", { composer: "check-in", words: "I" })];
  await isWaiting(3);
  await holding.query("commit");
  await holding.end();
  expect(await removed).toMatchObject({ ok: true });
  for (const answer of await Promise.all(later)) expect(answer).toEqual(refusal("signed-out"));
  expect(await rowsOf(ada.userId)).toEqual(["Request", "Session"]);
});

test("every table of what is one's own is emptied, save those that a record needs", async () => {
  const { asOwner } = await house();
  const own = await asOwner(
    `select distinct tablename as "table" from pg_policies where policyname = 'own' and qual like '%"userId" = my_id()%' order by 1`,
  );
  const [{ body }] = await asOwner(`select pg_get_functiondef('remove_account_of'::regproc) as body`);
  const kept = own.map(({ table }) => table).filter((table) => !body.includes(`delete from "${table}"`));
  // Seats and reviews are of the pair's record; marks and wishes go with the pair; a public key checks what was signed.
  expect(kept).toEqual([
    "AgreementReview",
    "HearingSeat",
    "Member",
    "MomentMark",
    "Session",
    "ShelfWish",
    "SigningKey",
    "SittingMember",
  ]);
});
