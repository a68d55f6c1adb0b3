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
import type { InvitationView } from "../pair/schema";
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
  expect(await rowsOf(userId)).toEqual(["Request"]);
  for (const { token } of [ada, phone]) expect(await auth.whoIs(token)).toBeNull();
  expect(await auth.signIn({ name: ada.name, password: PASSWORD, shared: false }, aDevice())).toEqual(
    refusal("wrong-password"),
  );
  const [row] = await asOwner(`select name, "firstName", "passwordHash" from "User" where id = $1`, [userId]);
  expect(row).toEqual({ name: "", firstName: "", passwordHash: "" });
  const again = { name: ada.name, firstName: "Ada", password: PASSWORD, shared: false };
  expect(await auth.signUp(again, aDevice())).toMatchObject({ ok: true });
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
  expect(await rowsOf(accountable.userId)).toEqual(["DataKey", "Member", "Request"]);
  const forgotten = async () => {
    await once(call("forget_old"));
    await asOwner(`update "Session" set "lastUsedAt" = clock() where "userId" = $1`, [hurt.userId]);
    const keys = await asOwner(`select "ownerId" from "DataKey" where "pairId" = $1`, [pairId]);
    return !keys.some(({ ownerId }) => ownerId === accountable.userId);
  };
  await pass(29 * DAY);
  expect(await forgotten()).toBe(false);
  expect((await hurt.look<CopyView>("copy")).items.map(({ words }) => words)).toEqual(["I am at the office."]);
  await pass(2 * DAY);
  expect(await forgotten()).toBe(true);
  expect((await hurt.look<CopyView>("copy")).items).toEqual([]);
  const [{ n }] = await asOwner(`select count(*)::int as n from "CheckIn" where "pairId" = $1`, [pairId]);
  expect(n).toBe(1);
  await hurt.do("prove", { password: PASSWORD });
  await hurt.do("removeAccount", {});
  await once(call("forget_old"));
  expect(await asOwner(`select id from "DataKey" where "pairId" = $1`, [pairId])).toEqual([]);
});

test("an invitation ends with the account of whoever sent it", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const { code } = await anInvitation(ada);
  await ben.do("joinInvitation", { code, role: "accountable" });
  await ada.do("removeAccount", {});
  expect((await ben.look<InvitationView>("invitation"))?.state).toBe("ended");
});

test("a database that is restored from an older backup loses removed accounts again", async () => {
  const { ownerUrl, asOwner } = await house();
  const { hurt, accountable } = await aPair();
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
    writeFileSync(file, `${hurt.userId}\n${randomUUID()}\n`);
    await keepRemovals(owner, dir);
    await keepRemovals(owner, dir);
    expect(await isRemoved(hurt.userId)).toBe(true);
    expect(await isRemoved(accountable.userId)).toBe(false);
    expect(await accountable.do("postCheckIn", aCheckIn())).toEqual(refusal("not-here"));
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
