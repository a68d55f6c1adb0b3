import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { doorOf } from "./auth/token";
import { inForce } from "./testing/agreements";
import { commits, marks, wishes } from "./testing/commitments";
import { idsIn, rowsOf } from "./testing/doors";
import { aSharing } from "./testing/hearings";
import { house } from "./testing/house";
import { delivers } from "./testing/letters";
import { locks, prepares } from "./testing/lock";
import { aMoment, drawnNow, marksMoment, wants } from "./testing/moments";
import { aBrowser, aReminder, choices } from "./testing/notices";
import { offers } from "./testing/openness";
import { aCheckIn, aPair, aPerson, type Person } from "./testing/pair";
import { answers, aPairWithAQuestion, aQuestion, asks } from "./testing/questions";
import { lookByName } from "./views";

type Asked = { text: string; values?: unknown[] };

/** Runs statements as the app's role, as this person if there is one, and takes it all back. */
async function asApp(person: Person | null, ...asked: Asked[]) {
  const client = await (await house()).pool.connect();
  try {
    await client.query("begin");
    if (person)
      await client.query("select enter($1, 'none', null, null)", [(doorOf(person.token) as { token: Buffer }).token]);
    const rows = [];
    for (const { text, values = [] } of asked) rows.push((await client.query(text, values)).rows);
    return rows;
  } finally {
    await client.query("rollback");
    client.release();
  }
}

const tables = async () => {
  const { asOwner } = await house();
  const rows = await asOwner(
    "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
  );
  return rows.map(({ name }) => String(name));
};

/** The columns of a table that the app's role may read at all. */
const readable = async (table: string) => {
  const [found] = await asApp(null, {
    text: "select column_name from information_schema.columns where table_name = $1 and has_column_privilege($2, column_name, 'select')",
    values: [table, `"${table}"`],
  });
  return (found ?? []).map(({ column_name }) => `"${column_name}"`).join(", ");
};

/** Hashed keys of the rate limits, and no more. */
const NOBODYS = ["RateLimit"];

test("before somebody has entered there is nothing to read, and a stranger reads nothing of another pair's", async () => {
  const { hurt, accountable, pairId } = await aPair();
  await accountable.do("postCheckIn", aCheckIn());
  await hurt.do("saveDraft", { composer: "check-in", words: "x" });
  const theirs = idsIn(await rowsOf(await house(), [pairId, hurt.userId, accountable.userId]));
  const outsiders = [(await aPair()).hurt, await aPerson()];
  for (const table of await tables()) {
    const columns = await readable(table);
    if (!columns || NOBODYS.includes(table)) continue;
    const all = { text: `select ${columns} from "${table}"` };
    expect([table, await asApp(null, all)]).toEqual([table, [[]]]);
    for (const outsider of outsiders) {
      const seen = JSON.stringify(await asApp(outsider, all));
      expect([table, theirs.filter((id) => seen.includes(id))]).toEqual([table, []]);
    }
  }
  const [own] = await asApp(hurt, { text: `select id from "CheckIn"` });
  expect(own).toHaveLength(1);
});

test("what is private to one of the two is not even a row for the other", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion({ sealed: true });
  const entry = await answers(accountable, repair, question);
  await hurt.do("openEnvelope", { entry, choice: "opened" });
  await hurt.do("askQuestion", aQuestion(repair));
  const offered = randomUUID();
  await accountable.do("offerRepair", { id: offered });
  await hurt.do("declineRepair", { offered });
  await hurt.do("saveDraft", { composer: "check-in", words: "x" });
  await hurt.do("saveOwnWork", { section: "want", words: "leave", revision: 0, lock: null });
  await hurt.do("keepAppointment", {
    ...{ id: randomUUID(), revision: 0, lock: null, whom: "therapist" },
    ...{ localDate: "2026-12-01", time: "16:30", note: "x" },
  });
  await locks(hurt);
  await prepares(hurt, randomUUID(), async () => "");
  const mark = await marks(accountable, repair, await commits(accountable, repair));
  await hurt.do("noteMark", { mark, fit: "fits" });
  await hurt.do("declineOpenness", { offer: await offers(accountable, repair) });
  await hurt.do("keepPadEntry", { id: randomUUID(), say: "x" });
  await marksMoment(hurt, "walk", "notNow");
  await wants(hurt);
  await hurt.do("setReminders", choices({ digest: "18:00" }));
  await hurt.do("addReminder", aReminder());
  await hurt.do("addDevice", aBrowser().input);
  const asked = [
    "OwnWork",
    "OwnWorkLock",
    "OwnWorkPrepared",
    "Appointment",
    "Draft",
    "Held",
    "Opening",
    "RepairDeclined",
    "OpennessDeclined",
    "PadEntry",
    "MarkNote",
    "MomentMark",
    "ShelfWish",
    ...["ReminderChoice", "Reminder", "PushDevice"],
    "Session",
  ].map((table) => ({
    text: `select count(*)::int from "${table}"`,
  }));
  const count = async (person: Person) => (await asApp(person, ...asked)).map((rows) => rows[0]?.count);
  expect([await count(hurt), await count(accountable)]).toEqual([
    [1, 1, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
    [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1],
  ]);
});

test("secrets are not for the app's role to read, nor the other's doings to be written", async () => {
  const { hurt, accountable, pairId } = await aPair();
  const denied = async (text: string, values: unknown[] = []) =>
    expect(asApp(hurt, { text, values })).rejects.toThrow(/permission denied|row-level security/);
  for (const table of ["Request", "Invitation", "SignInLink", "Notice"]) await denied(`select * from "${table}"`);
  await denied(`select "tokenHash" from "Session"`);
  await denied(`update "User" set "pairId" = null`);
  await denied(`update "Pair" set seq = 99`);
  await denied(`delete from "User"`);
  await denied(`insert into "RepairDeclined" values ($1, $2, $3, now())`, [pairId, randomUUID(), accountable.userId]);
  await denied(`insert into "Draft" values ($1, 'x', 1, 'x', now())`, [accountable.userId]);
  await denied("select enter_as($1, 'none', null, null, now(), null, null, null)", [accountable.userId]);
});

const RECORD = [
  ...["Event", "CheckIn", "CheckInReply", "RepairName", "QuestionEntry", "LetterEntry"],
  ...["HearingTurn", "Pace", "PaceRequest"],
  ...["Wish", "CommitmentMark"],
  ...["AgreementVersion", "Signature", "SigningKey", "AgreementEntry"],
  ...["OpennessOffer", "OpennessAccepted", "SharedLine", "Paragraph"],
  ...["Moment", "GoodMoment", "Overlap", "ShelfTurn"],
];

test.each(RECORD)(
  "4. %s is never changed, removed or emptied, by the app or by the database's owner",
  async (table) => {
    const { asOwner } = await house();
    const { hurt, accountable, repair } = await aPair();
    const checkIn = aCheckIn();
    await accountable.do("postCheckIn", checkIn);
    await hurt.do("replyToCheckIn", { checkIn: checkIn.id, reply: "noted" });
    await hurt.do("nameRepair", { repair, name: "May" });
    await asks(hurt, repair);
    await delivers(accountable, repair, "ownership");
    await hurt.do("shareHearing", aSharing(repair));
    await inForce({ hurt, accountable });
    await wishes(hurt, repair);
    await marks(accountable, repair, await commits(accountable, repair));
    await hurt.do("setPace", { repair, id: randomUUID(), mode: "steady", hour: 20, zone: "UTC" });
    await accountable.do("askForPace", { repair });
    await hurt.do("acceptOpenness", { repair, offer: await offers(accountable, repair) });
    await accountable.do("publishParagraph", { id: randomUUID(), words: "I was afraid." });
    await accountable.do("shareLine", { repair, id: randomUUID(), words: "It may take its time." });
    await hurt.do("addMoment", aMoment());
    await hurt.do("logMoment", { id: randomUUID(), words: "We laughed." });
    await wants(hurt);
    for (const person of [hurt, accountable]) await marksMoment(person, "walk", "like");
    await drawnNow();
    const columns = await asOwner("select column_name as name from information_schema.columns where table_name = $1", [
      table,
    ]);
    const changes = columns.map(({ name }) => `update "${table}" set "${name}" = "${name}"`);
    for (const text of [...changes, `delete from "${table}"`, `truncate "${table}" cascade`]) {
      await expect(asApp(hurt, { text })).rejects.toThrow("permission denied");
      await expect(asOwner(text)).rejects.toThrow("never changed or removed");
    }
  },
);

test("4. a withdrawal empties a check-in and does nothing else, even by the owner's hand", async () => {
  const { asOwner } = await house();
  const { accountable } = await aPair();
  const { id } = aCheckIn();
  await accountable.do("postCheckIn", aCheckIn({ id }));
  const withdraw = (more: string) =>
    asOwner(`update "CheckIn" set words = null, "withdrawnAt" = now()${more} where id = $1`, [id]);
  for (const more of [`, kind = 'contact'`, `, "authorId" = gen_random_uuid()`, `, "toldFirst" = true`, `, seq = 99`])
    await expect(withdraw(more)).rejects.toThrow("never changed");
  await expect(asOwner(`update "CheckIn" set words = 'x', "withdrawnAt" = now() where id = $1`, [id])).rejects.toThrow(
    "never changed",
  );
  await withdraw("");
  await expect(asOwner(`update "CheckIn" set words = 'x', "withdrawnAt" = null where id = $1`, [id])).rejects.toThrow(
    "never changed",
  );
});

test("words that were moved under the other's name are not shown as theirs", async () => {
  const { asOwner } = await house();
  const { hurt, accountable } = await aPair();
  const { id } = aCheckIn();
  await accountable.do("postCheckIn", aCheckIn({ id, words: "I did." }));
  await asOwner(`alter table "CheckIn" disable trigger kept`);
  await asOwner(`update "CheckIn" set "authorId" = $2 where id = $1`, [id, hurt.userId]);
  await asOwner(`alter table "CheckIn" enable trigger kept`);
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const looked = [
    { view: "checkIns", input: {} },
    { view: "us", input: {} },
  ];
  const seen = await lookByName(doorOf(accountable.token), looked);
  expect(seen?.views).toEqual([
    { refused: "unexpected" },
    { data: expect.objectContaining({ me: expect.anything() }) },
  ]);
  expect(logged.mock.calls).toEqual([["unexpected", "this envelope does not open"]]);
});
