import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "vitest";
import { auth } from "../auth/auth";
import { once } from "../auth/once";
import { call } from "../db";
import { NOTED } from "../reminders/rules";
import { house } from "../testing/house";
import * as notices from "../testing/notices";
import { aCheckIn, aPair, aPerson, onAnotherDevice, PASSWORD, type Person } from "../testing/pair";
import { asks } from "../testing/questions";

const { aReminder, choices, inHours, takesMail, takesNotes } = notices;
const HOUR = 3600;
const { office, service, deliver, close } = await notices.whereNotesGo();
afterAll(close);

const byId = (one: Person, other: Person) => (one.userId < other.userId ? -1 : 1);

test("14. while others are written to, what was set, a device and an address can be taken away, and nothing comes of them", async () => {
  const people = (await Promise.all(Array.from({ length: 14 }, () => aPerson()))).sort(byId);
  const [ada, , cem, dua] = people.slice(10) as [Person, Person, Person, Person & { name: string }];
  const address = await takesMail(cem, deliver, office.mails);
  const other = await onAnotherDevice(dua);
  for (const one of [...people.slice(0, 12), other]) await takesNotes(one);
  const set = await inHours(1);
  const { id } = aReminder();
  for (const one of people) await one.do("addReminder", aReminder({ ...set, id }));
  await (await house()).pass(HOUR + 60);
  const { begun, lets } = notices.hangs(service, 10);
  const delivered = deliver();
  await begun;
  await ada.do("removeReminder", { reminder: id });
  await cem.do("removeMail", {});
  await auth.signOut(other.token);
  lets();
  await delivered;
  // Ten whose service was slow, and Ben, who took nothing away; to the address, its code alone.
  expect(service.notes).toHaveLength(11);
  expect(office.mails.map(({ to }) => to)).toEqual([address]);
});

type Due = { about: string; userId: string; choice: object | null };

/** What there is for one person to be taken up, as it is read before. */
async function dueOf({ userId }: Person) {
  const found: Due[] = [];
  for (let after: string | null = null; ; after = found.at(-1)?.userId ?? null) {
    const some: Due[] = await once(call<Due>("due_notices", after));
    if (some.length === 0) return found.filter((one) => one.userId === userId);
    found.push(...some);
  }
}

const takenUp = async ({ userId }: Person, due: Due[]) => {
  const about = due.map((one) => one.about);
  const later = new Date(Date.now() + 30 * 24 * HOUR * 1000);
  return (await once(call("claim_notices", userId, about, JSON.stringify(due[0]?.choice), later, NOTED))).length;
};

test.each([
  ["nothing has changed", async () => ({ ok: true }), 1],
  ["they have left", ({ accountable }) => accountable.do("leavePair", { quiet: false }), 0],
  ["the other has left", ({ hurt }) => hurt.do("leavePair", { quiet: false }), 0],
  ["a time-out has begun", ({ hurt }) => hurt.do("takeTimeOut", { length: "tonight", zone: "UTC" }), 0],
  ["the choice is another one", ({ accountable }) => accountable.do("setReminders", choices()), 0],
] as [string, (pair: Awaited<ReturnType<typeof aPair>>) => Promise<unknown>, number][])(
  "14. a note of the pair's is taken up by what holds at that moment: when %s",
  async (_name, changes, taken) => {
    const pair = await aPair();
    const { hurt, accountable, repair } = pair;
    await accountable.do("setReminders", choices({ digest: (await inHours(1)).time, answers: true }));
    await hurt.do("postCheckIn", aCheckIn());
    const question = await asks(hurt, repair);
    const by = `${Object.values(await inHours(10)).join("T")}:00Z`;
    await accountable.do("acknowledgeQuestion", { repair, question, how: "byTime", by });
    await (await house()).pass(HOUR + 60);
    const due = await dueOf(accountable);
    expect(due).toHaveLength(2);
    for (const one of [hurt, accountable]) await one.do("prove", { password: PASSWORD });
    expect(await changes(pair)).toMatchObject({ ok: true });
    expect(await takenUp(accountable, due)).toBe(taken);
  },
);

test("however many have reminders in their quiet hours, nobody else's are kept from coming", async () => {
  const { asOwner } = await house();
  service.notes.length = 0;
  const crowd = await Promise.all(Array.from({ length: 60 }, () => aPerson("Eve")));
  for (const one of crowd) await one.do("setReminders", choices({ quiet: { begins: "00:00", ends: "23:59" } }));
  const ids = crowd.map(({ userId }) => userId);
  await asOwner(
    `insert into "Reminder" ("userId", id, at, words) select u, gen_random_uuid(), clock() - n * interval '1 minute', 'x'
     from unnest($1::uuid[]) u, generate_series(1, 50) n`,
    [ids],
  );
  const people = await Promise.all([aPerson(), aPerson(), aPerson()]);
  for (const one of people) await takesNotes(one);
  for (const one of people) await one.do("addReminder", aReminder(await inHours(1)));
  await (await house()).pass(HOUR + 60);
  await deliver();
  expect(service.notes).toHaveLength(3);
});

/** Somebody whose device takes notes, of which none has come yet. */
async function takingNotes() {
  service.notes.length = 0;
  const person = await aPerson();
  await takesNotes(person);
  return person;
}

test("however many reminders of one person's come at once, one note is sent", async () => {
  const ada = await takingNotes();
  const set = await inHours(1);
  for (let number = 0; number < 5; number++) await ada.do("addReminder", aReminder(set));
  await (await house()).pass(HOUR + 60);
  await deliver();
  await deliver();
  expect(service.notes).toHaveLength(1);
});

test("a reminder that is set again under the id of one that came, comes again", async () => {
  const ada = await takingNotes();
  const id = randomUUID();
  for (const notes of [1, 2]) {
    await ada.do("addReminder", aReminder({ ...(await inHours(1)), id }));
    await (await house()).pass(HOUR + 60);
    await deliver();
    expect(service.notes).toHaveLength(notes);
    await ada.do("removeReminder", { reminder: id });
  }
});
