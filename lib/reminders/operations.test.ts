import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { deliverNotices } from "../notices/deliver";
import { house } from "../testing/house";
import { aBrowser, aPostOffice, aReminder, choices, codeIn, inHours } from "../testing/notices";
import { aPair, aPerson, onAnotherDevice, type Person } from "../testing/pair";
import type { RemindersView } from "./schema";

const seen = (person: Person) => person.look<RemindersView>("reminders");
let office: Awaited<ReturnType<typeof aPostOffice>>;

beforeAll(async () => {
  await house();
  office = await aPostOffice();
});
afterAll(() => office.close());

test("it is all off until somebody turns it on", async () => {
  expect(await seen(await aPerson())).toEqual({
    ...{ digest: null, quiet: null, answers: false, mayAnswers: false, own: [], devices: [] },
    ...{ pushKey: expect.any(String), mail: { address: null, confirmed: false } },
  });
});

test("what is chosen is kept as it was chosen, and can be put off again", async () => {
  const { hurt, accountable } = await aPair();
  const quiet = { begins: "22:00", ends: "08:00" };
  const all = choices({ digest: "18:30", quiet, answers: true, zone: "Asia/Kathmandu" });
  expect(await accountable.do("setReminders", all)).toMatchObject({ ok: true });
  expect(await seen(accountable)).toMatchObject({ digest: "18:30", quiet, answers: true, mayAnswers: true });
  expect(await seen(hurt)).toMatchObject({ digest: null, quiet: null, answers: false, mayAnswers: false });
  expect(await accountable.do("setReminders", choices())).toMatchObject({ ok: true });
  expect(await seen(accountable)).toMatchObject({ digest: null, quiet: null, answers: false });
});

test("a reminder of one's own is on all of one's devices, comes to be, and is taken away once it is no longer wanted", async () => {
  const { pass } = await house();
  const ada = await aPerson();
  const phone = await onAnotherDevice(ada);
  const [first, second] = [aReminder(), aReminder({ words: "" })];
  for (const one of [first, second]) expect(await ada.do("addReminder", one)).toMatchObject({ ok: true });
  const { own } = await seen(phone);
  expect(own.map(({ id, words, came }) => ({ id, words, came }))).toEqual(
    expect.arrayContaining([
      { id: first.id, words: first.words, came: false },
      { id: second.id, words: "", came: false },
    ]),
  );
  const { shown } = await phone.lookAt("reminders", {});
  expect(shown).toMatchObject({ nextChangeAt: own[0]?.at });
  await pass(2 * 24 * 3600);
  expect((await seen(ada)).own.map(({ came }) => came)).toEqual([true, true]);
  expect(await phone.do("removeReminder", { reminder: first.id })).toMatchObject({ ok: true });
  expect((await seen(ada)).own.map(({ id }) => id)).toEqual([second.id]);
  expect(await ada.do("removeReminder", { reminder: first.id })).toEqual({ ok: false, reason: "not-here" });
});

test("a reminder leaves no job behind for its time, however often one is set and taken away", async () => {
  const ada = await aPerson();
  for (const hours of [1, 2, 3]) {
    const one = aReminder(await inHours(hours));
    const { answer, news } = await ada.perform("addReminder", one);
    expect([answer, news]).toMatchObject([{ ok: true }, { people: [ada.userId] }]);
    expect([news?.due, news?.notice]).toEqual([undefined, undefined]);
    await ada.do("removeReminder", { reminder: one.id });
  }
});

test("two people may keep a reminder of the same id: each has their own", async () => {
  const [ada, eve] = [await aPerson("Ada"), await aPerson("Eve")];
  const id = randomUUID();
  const [row] = await (await house()).asOwner("select extract(epoch from clock()) * 1000 as now");
  const day = new Date(Number(row.now) + 86_400_000).toISOString().slice(0, 10);
  for (const one of [ada, eve]) expect(await one.do("addReminder", aReminder({ id, day }))).toMatchObject({ ok: true });
  await ada.do("removeReminder", { reminder: id });
  expect((await seen(eve)).own).toHaveLength(1);
});

test("each device takes notes for itself, once, and any of one's own can end them on another", async () => {
  const ada = await aPerson();
  const phone = await onAnotherDevice(ada);
  for (const one of [ada, phone, phone]) await one.do("addDevice", aBrowser().input);
  const { devices } = await seen(ada);
  expect(devices.map(({ here }) => here).sort()).toEqual([false, true]);
  const other = devices.find(({ here }) => !here)?.session;
  expect(await ada.do("removeDevice", { session: other })).toMatchObject({ ok: true });
  expect((await seen(ada)).devices).toMatchObject([{ here: true }]);
  expect(await phone.do("removeDevice", { session: other })).toEqual({ ok: false, reason: "not-here" });
});

test("on a device that others use too notes are neither offered nor taken", async () => {
  const shared = await onAnotherDevice(await aPerson(), { shared: true });
  expect((await seen(shared)).pushKey).toBeNull();
  expect(await shared.do("addDevice", aBrowser().input)).toEqual({ ok: false, reason: "shared-device" });
});

test.each([
  "https://127.0.0.1/x",
  "https://fcm.googleapis.com.example.org/x",
  "http://fcm.googleapis.com/x",
  "gopher://x",
  "https://127.0.0.1;.push.apple.com/x",
  "https://127.0.0.1%2e.push.apple.com/x",
])("a device that says %s is not believed: the server writes to push services alone", async (endpoint) => {
  const ada = await aPerson();
  expect(await ada.do("addDevice", { ...aBrowser().input, endpoint })).toEqual({ ok: false, reason: "unreadable" });
});

const given = async (person: Person, address: string) => {
  expect(await person.do("addMail", { address, language: "en" })).toMatchObject({ ok: true });
  await deliverNotices();
  return codeIn(office.mails, address);
};

test("an address is one's own once its code came back, within half an hour and a few tries", async () => {
  const { pass } = await house();
  const ada = await aPerson();
  const address = `${randomUUID()}@example.org`;
  expect(await ada.do("confirmMail", { digits: "1234 5678" })).toEqual({ ok: false, reason: "not-here" });
  const late = await given(ada, address);
  await pass(31 * 60);
  expect(await ada.do("confirmMail", { digits: late })).toEqual({ ok: false, reason: "wrong-code" });
  expect(await ada.do("addMail", { address, language: "en" })).toEqual({ ok: false, reason: "prove-first" });
  const eve = await aPerson("Eve");
  const code = await given(eve, `${randomUUID()}@example.org`);
  const wrong = code === "0000 0000" ? "0000 0001" : "0000 0000";
  expect(await eve.do("confirmMail", { digits: wrong })).toEqual({ ok: false, reason: "wrong-code" });
  expect(await eve.do("confirmMail", { digits: code.replace(" ", "") })).toMatchObject({ ok: true });
  expect((await seen(eve)).mail).toMatchObject({ confirmed: true });
  expect(await eve.do("confirmMail", { digits: code })).toEqual({ ok: false, reason: "not-here" });
  const cem = await aPerson("Cem");
  const his = await given(cem, `${randomUUID()}@example.org`);
  for (let tries = 0; tries < 5; tries++) await cem.do("confirmMail", { digits: his === wrong ? "0000 0002" : wrong });
  expect(await cem.do("confirmMail", { digits: his })).toEqual({ ok: false, reason: "slow-down" });
});

test("whoever asks for codes again and again is slowed down by their own account, whatever the address", async () => {
  const eve = await aPerson("Eve");
  const answers = [];
  for (let tries = 0; tries < 4; tries++)
    answers.push(await eve.do("addMail", { address: `${randomUUID()}@example.org`, language: "en" }));
  expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, false]);
  expect(answers.at(-1)).toEqual({ ok: false, reason: "slow-down" });
});

test.each([
  "ada",
  "ada@",
  "ada@example.org\r\nBcc: eve@example.org",
  "<ada@example.org>",
  "ada@example.org, eve@example.org",
])("%j is no address", async (address) => {
  const ada = await aPerson();
  expect(await ada.do("addMail", { address, language: "en" })).toEqual({ ok: false, reason: "unreadable" });
});
