import { randomUUID } from "node:crypto";
import { afterAll, expect, test, vi } from "vitest";
import { auth } from "../auth/auth";
import { runtime } from "../runtime";
import { aPostOffice, aReminder, inHours, takesMail, takesNotes, whereNotesGo } from "../testing/notices";
import { aPerson } from "../testing/pair";

const HOUR = 3600;
const { service, deliver, later, ...first } = await whereNotesGo();
let { office } = first;
afterAll(() => {
  office.close();
  service.close();
});

test("an address is sent a code and nothing else until the code has come back; without signing in, each mail can end them", async () => {
  const ada = await aPerson();
  const address = `${randomUUID()}@example.org`;
  const addressed = () => office.mails.filter(({ to }) => to === address);
  await ada.do("addMail", { address, language: "fa" });
  await Promise.all([deliver(), deliver()]);
  expect(addressed()).toHaveLength(1);
  expect(addressed()[0]?.text).toMatch(/کد شما \d{4} \d{4} است/);
  await ada.do("addReminder", aReminder(await inHours(1)));
  await later(HOUR + 60);
  expect(addressed()).toHaveLength(1);
  await ada.do("removeMail", {});
  const other = await takesMail(ada, deliver, office.mails);
  await ada.do("addReminder", aReminder(await inHours(1)));
  await later(HOUR + 60);
  const text = office.mails.findLast(({ to }) => to === other)?.text ?? "";
  const [, token] = /List-Unsubscribe: <http:\/\/127\.0\.0\.1:3000\/api\/mail\?token=([\w-]+)>/.exec(
    text.replace(/\r?\n /g, " "),
  ) as RegExpExecArray;
  expect(text).toContain(`http://127.0.0.1:3000/mail#${token}`);
  for (const wrong of ["", "x", null, `${token}x`]) await auth.stopMail(wrong);
  expect(await ada.look("reminders")).toMatchObject({ mail: { address: other, confirmed: true } });
  await auth.stopMail(token);
  expect(await ada.look("reminders")).toMatchObject({ mail: { address: null, confirmed: false } });
});

test("what was taken up and could not be sent is not sent later, holds up nobody, and names nobody in the log", async () => {
  const [ada, eve] = [await aPerson("Ada"), await aPerson("Eve")];
  await takesNotes(eve);
  const address = await takesMail(ada, deliver, office.mails);
  const then = await inHours(1);
  for (const one of [ada, eve]) await one.do("addReminder", aReminder(then));
  office.close();
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  runtime().mail = { url: "smtp://127.0.0.1:1", from: "mend@example.org" };
  await later(HOUR + 60);
  expect(service.notes).toHaveLength(1);
  expect(logged.mock.calls).toEqual([["a mail was not sent", "ESOCKET"]]);
  expect(JSON.stringify(logged.mock.calls)).not.toContain(address);
  logged.mockRestore();
  office = await aPostOffice();
  await later(HOUR);
  expect(office.mails).toEqual([]);
});

test("a server without mail has none to offer, and takes no address", async () => {
  const ada = await aPerson();
  office.close();
  expect(await ada.look("reminders")).toMatchObject({ mail: null });
  expect(await ada.do("addMail", { address: "ada@example.org", language: "en" })).toEqual({
    ok: false,
    reason: "no-mail",
  });
  office = await aPostOffice();
});
