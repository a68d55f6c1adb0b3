import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { auth } from "../auth/auth";
import { house } from "../testing/house";
import { aReminder, choices, inHours, takesMail, takesNotes, whereNotesGo } from "../testing/notices";
import { aCheckIn, aPair, aPerson, onAnotherDevice, type Person } from "../testing/pair";
import { anAnswer, asks, released } from "../testing/questions";

const HOUR = 3600;
const { office, service, deliver, later, close } = await whereNotesGo();
afterAll(close);

beforeEach(() => {
  office.mails.length = 0;
  service.notes.length = 0;
  Object.assign(service.is, { status: 201, location: "" });
});

test("one's own reminder comes once, however many processes look, to a device and by mail, and says what every note says", async () => {
  const ada = await aPerson();
  const browser = await takesNotes(ada);
  const address = await takesMail(ada, deliver, office.mails);
  office.mails.length = 0;
  await ada.do("addReminder", aReminder(await inHours(2)));
  await later(HOUR);
  expect([service.notes, office.mails]).toEqual([[], []]);
  await (await house()).pass(HOUR + 1);
  await Promise.all([deliver(), deliver(), deliver()]);
  await later(60);
  expect(service.notes.map(({ path }) => path)).toEqual([new URL(browser.input.endpoint).pathname]);
  const [note] = service.notes;
  expect(browser.open(note?.body as Buffer)).toEqual({
    ...{ title: "A note for you", body: "Something is here, whenever you want it." },
    ...{ lang: "en", dir: "ltr" },
  });
  expect(note?.headers).toMatchObject({ "content-encoding": "aes128gcm", topic: "note", ttl: "43200" });
  expect(office.mails.map(({ to }) => to)).toEqual([address]);
  expect(office.mails[0]?.text).toContain("Something is here, whenever you want it.");
  expect(office.mails[0]?.text).not.toMatch(/Sam|breathe|Ada/);
});

test("a daily note comes at its hour, and only when the other has done something that both see", async () => {
  const { hurt, accountable, repair } = await aPair();
  await takesNotes(accountable);
  const { time } = await inHours(1);
  await accountable.do("setReminders", choices({ digest: time }));
  await hurt.do("saveDraft", { composer: "check-in", words: "Not for you." });
  await accountable.do("postCheckIn", aCheckIn());
  await later(HOUR + 60);
  expect(service.notes).toHaveLength(0);
  await asks(hurt, repair);
  await deliver();
  expect(service.notes).toHaveLength(0);
  await later(24 * HOUR);
  expect(service.notes).toHaveLength(1);
  await later(24 * HOUR);
  expect(service.notes).toHaveLength(1);
});

test("what happened while the daily note was off is no news when it is turned on", async () => {
  const { hurt, accountable } = await aPair();
  await takesNotes(hurt);
  const { time } = await inHours(1);
  await hurt.do("setReminders", choices());
  await accountable.do("postCheckIn", aCheckIn());
  await hurt.do("setReminders", choices({ digest: time }));
  await later(HOUR + 60);
  expect(service.notes).toHaveLength(0);
});

test("in quiet hours nothing comes, and what would have comes when they end", async () => {
  const ada = await aPerson();
  await takesNotes(ada);
  const [from, to, then] = [await inHours(1), await inHours(5), await inHours(2)];
  await ada.do("setReminders", choices({ quiet: { begins: from.time, ends: to.time } }));
  await ada.do("addReminder", aReminder(then));
  await later(3 * HOUR);
  expect(service.notes).toHaveLength(0);
  await later(2 * HOUR + 60);
  expect(service.notes).toHaveLength(1);
});

const inTwoDays = async () => `${Object.values(await inHours(48)).join("T")}:00Z`;

test("of a time for an answer, who broke trust is reminded once, two hours before, if they wished it and have not answered", async () => {
  const { hurt, accountable, repair } = await aPair();
  await takesNotes(accountable);
  await accountable.do("setReminders", choices({ answers: true }));
  const questions = [await asks(hurt, repair), await asks(hurt, repair)];
  for (const question of questions)
    await accountable.do("acknowledgeQuestion", { repair, question, how: "byTime", by: await inTwoDays() });
  await accountable.do("answerQuestion", anAnswer(repair, questions[0] ?? ""));
  await released();
  await later(45 * HOUR);
  expect(service.notes).toHaveLength(0);
  await later(HOUR + 120);
  expect(service.notes).toHaveLength(1);
  await later(HOUR);
  expect(service.notes).toHaveLength(1);
});

test("13. whatever the other does, the one who was hurt is sent nothing, unless they set it themselves", async () => {
  const { hurt, accountable, repair } = await aPair();
  await takesNotes(hurt);
  await takesMail(hurt, deliver, office.mails);
  office.mails.length = 0;
  expect(await hurt.do("setReminders", choices({ answers: true }))).toEqual({ ok: false, reason: "not-here" });
  await accountable.do("postCheckIn", aCheckIn());
  const question = await asks(accountable, repair);
  await hurt.do("acknowledgeQuestion", { repair, question, how: "byTime", by: await inTwoDays() });
  // Even if the choice stood there: it is not asked of theirs.
  const { asOwner } = await house();
  await asOwner(`insert into "ReminderChoice" ("userId", zone, "answersAt") values ($1, 'UTC', clock())`, [
    hurt.userId,
  ]);
  for (let hour = 0; hour < 72; hour++) await later(HOUR);
  expect([service.notes, office.mails]).toEqual([[], []]);
  await hurt.do("addReminder", aReminder(await inHours(1)));
  await later(HOUR + 60);
  expect([service.notes.length, office.mails.length]).toEqual([1, 1]);
});

test("14. a device that was signed out, in whatever way, is sent nothing more, and nothing of it is kept", async () => {
  const { asOwner } = await house();
  const ada = await aPerson();
  const others = [await onAnotherDevice(ada), await onAnotherDevice(ada), await onAnotherDevice(ada)];
  for (const one of [ada, ...others]) await takesNotes(one);
  const [first, second] = others as [Person, Person];
  await auth.signOut(first.token);
  const sessions = await second.look<{ id: string; here: boolean }[]>("sessions");
  await ada.do("endSessions", { sessions: sessions.flatMap(({ id, here }) => (here ? [id] : [])) });
  const kept = async () => (await asOwner(`select from "PushDevice" where "userId" = $1`, [ada.userId])).length;
  expect(await kept()).toBe(2);
  await ada.do("changePassword", { password: "four lamps along the river at dusk" });
  expect(await kept()).toBe(1);
  await ada.do("addReminder", aReminder(await inHours(1)));
  await later(HOUR + 60);
  expect(service.notes).toHaveLength(1);
});

test("14. who has left hears nothing of the pair by a note either, nor does the one who stayed, once it is closed", async () => {
  const { hurt, accountable, repair } = await aPair();
  for (const one of [hurt, accountable]) await takesNotes(one);
  const { time } = await inHours(2);
  await hurt.do("setReminders", choices({ digest: time }));
  await accountable.do("setReminders", choices({ digest: time, answers: true }));
  const question = await asks(hurt, repair);
  await accountable.do("acknowledgeQuestion", { repair, question, how: "byTime", by: await inTwoDays() });
  await accountable.do("leavePair", { quiet: false });
  for (let hour = 0; hour < 50; hour++) await later(HOUR);
  expect(service.notes).toHaveLength(0);
});

test("a subscription that its service no longer knows is let go; a redirect leads nowhere", async () => {
  const ada = await aPerson();
  await takesNotes(ada);
  const logged = vi.spyOn(console, "error").mockImplementation(() => {});
  const isOn = async () => (await ada.look<{ devices: object[] }>("reminders")).devices.length === 1;
  Object.assign(service.is, { status: 302, location: "https://fcm.googleapis.com/elsewhere" });
  await ada.do("addReminder", aReminder(await inHours(1)));
  await later(HOUR + 60);
  expect([service.notes.length, await isOn()]).toEqual([1, true]);
  Object.assign(service.is, { status: 410, location: "" });
  await ada.do("addReminder", aReminder(await inHours(1)));
  await later(HOUR + 60);
  expect([service.notes.length, await isOn()]).toEqual([2, false]);
  expect(logged.mock.calls).toEqual([["a note to a device was not sent", 302]]);
  logged.mockRestore();
});

test("a page learns that a device or an address was let go: by a service that knows it no longer, or for its age", async () => {
  const { pass, pool } = await house();
  const ada = await aPerson();
  const phone = await onAnotherDevice(ada);
  for (const one of [ada, phone]) await takesNotes(one);
  await ada.do("addMail", { address: "ada@example.org", language: "en" });
  const looksAgain = async (changes: () => Promise<unknown>) => {
    const { at } = await ada.lookAt("reminders", {});
    expect((await ada.lookAt("reminders", {}, at)).shown).toEqual({ same: true });
    await changes();
    return (await ada.lookAt("reminders", {}, at)).shown;
  };
  const forgets = () => pool.query("select forget_reminders()");
  const dropped = `select drop_device("sessionId", subscription) from "PushDevice" where "userId" = $1 limit 1`;
  const { asOwner } = await house();
  expect(await looksAgain(() => asOwner(dropped, [ada.userId]))).toMatchObject({ data: { devices: [{}] } });
  await pass(HOUR);
  expect(await looksAgain(forgets)).toMatchObject({ data: { mail: { address: null } } });
});

test("the key that devices are bound to is the same for everybody, and in every process", async () => {
  const [ada, eve] = [await aPerson("Ada"), await aPerson("Eve")];
  const keyOf = async (person: Person) => (await person.look<{ pushKey: string }>("reminders")).pushKey;
  expect(await keyOf(ada)).toMatch(/^B[\w-]{86}$/);
  expect(await keyOf(ada)).toBe(await keyOf(eve));
});
