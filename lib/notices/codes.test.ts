import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { auth } from "../auth/auth";
import type { RemindersView } from "../reminders/schema";
import { house } from "../testing/house";
import { aPostOffice, codeIn } from "../testing/notices";
import { aPerson, type Person } from "../testing/pair";
import { deliverNotices } from "./deliver";

let office: Awaited<ReturnType<typeof aPostOffice>>;
beforeAll(async () => {
  await house();
  office = await aPostOffice();
});
afterAll(() => office.close());

const mailsTo = (mailbox: string) =>
  office.mails.filter(({ to }) => to.replace(/\+.*@/, "@").toLowerCase() === mailbox);

/** Asks for a code, which is always answered alike, and has the post go. Tells how many there are at that mailbox by then. */
async function asks(person: Person, address: string, mailbox = address) {
  expect(await person.do("addMail", { address, language: "en" })).toMatchObject({ ok: true });
  expect(await person.look<RemindersView>("reminders")).toMatchObject({ mail: { address, confirmed: false } });
  await deliverNotices();
  return mailsTo(mailbox).length;
}

test("nobody keeps somebody else from a code, or learns from an answer whether their address was given here", async () => {
  const [eve, ada] = [await aPerson("Eve"), await aPerson("Ada")];
  const address = `${randomUUID()}@example.org`;
  for (const mails of [1, 2, 3]) expect(await asks(eve, address)).toBe(mails);
  expect(await asks(ada, address)).toBe(4);
  expect(await ada.do("confirmMail", { digits: codeIn(office.mails, address) })).toMatchObject({ ok: true });
});

test("a mailbox is sent six codes a day, however many ask and however its address is written, and nobody is told", async () => {
  const box = randomUUID();
  const written = [`${box}+1@example.org`, `${box.toUpperCase()}@example.org`, `${box}+2@Example.org`];
  for (const asker of [await aPerson(), await aPerson(), await aPerson()])
    for (const address of written) await asks(asker, address);
  expect(mailsTo(`${box}@example.org`)).toHaveLength(6);
});

const tokenIn = ({ text }: { text: string }) => /\/mail#([\w-]+)/.exec(text)?.[1] ?? "";

test("who wants no codes is sent no more of them, whoever asks, whatever was taken back, and however the address is written", async () => {
  const [eve, ben] = [await aPerson("Eve"), await aPerson("Ben")];
  const box = randomUUID();
  const address = `${box}@example.org`;
  await asks(eve, address);
  await eve.do("removeMail", {});
  const token = tokenIn(office.mails.at(-1) as { text: string });
  const other = randomUUID();
  await asks(ben, `${other}@example.org`);
  // A signature belongs to its mailbox: nobody ends another's codes by a token of their own.
  const bens = tokenIn(office.mails.at(-1) as { text: string });
  await auth.stopMail(token.slice(0, 86) + bens.slice(86));
  expect(await asks(eve, address)).toBe(2);
  await auth.stopMail(token);
  expect(await asks(eve, `${box}+1@example.org`, address)).toBe(2);
  expect(await asks(ben, address)).toBe(2);
  expect(await asks(ben, `${other}@example.org`)).toBe(2);
});
