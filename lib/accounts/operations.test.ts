import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { auth } from "../auth/auth";
import { runtime } from "../runtime";
import { house } from "../testing/house";
import { aDevice, aPerson, onAnotherDevice, PASSWORD, type Person, personOf } from "../testing/pair";
import { lookByName } from "../views";
import type { SessionView } from "./schema";

const NEW = "four lamps along the river at dusk";
const WRONG = { ok: false, reason: "wrong-password" };
const signIn = (name: string, password: string, shared = false) => auth.signIn({ name, password, shared }, aDevice());
const sessions = (person: Person) => person.look<SessionView[]>("sessions");
const isSignedIn = async ({ token }: Person) => (await auth.whoIs(token)) !== null;

test("somebody signs up with a name of their own, and signs in by it in any case and spacing", async () => {
  const ada = await aPerson("Ada");
  expect(await signIn(`  ${ada.name.toUpperCase()} `, PASSWORD)).toMatchObject({ ok: true, userId: ada.userId });
  const again = { name: ada.name.toUpperCase(), firstName: "Eve", password: PASSWORD, shared: false };
  expect(await auth.signUp(again, aDevice())).toEqual({ ok: false, reason: "name-taken" });
});

test("a wrong password and an unknown name are answered alike", async () => {
  const ada = await aPerson();
  expect(await signIn(ada.name, "not the password at all")).toEqual(WRONG);
  expect(await signIn(randomUUID(), "not the password at all")).toEqual(WRONG);
});

test.each([
  ["no name", { name: "" }],
  ["a blank first name", { firstName: "  " }],
  ["a first name on two lines", { firstName: "A\nB" }],
  ["NUL", { firstName: "A\0" }],
  ["half a character", { name: "a\uD800" }],
  ["an object for a password", { password: {} }],
  ["no password", { password: undefined }],
  ["a password of 501", { password: "x y".repeat(167) }],
])("signing up with %s is refused, not unexpected", async (_name, more) => {
  await house();
  const whole = { name: randomUUID(), firstName: "Ada", password: PASSWORD, shared: false };
  expect(await auth.signUp({ ...whole, ...more }, aDevice())).toEqual({ ok: false, reason: "unreadable" });
});

test("too many wrong tries are slowed down, for that name and address only, and never on a known device", async () => {
  const [ada, ben] = [await aPerson("Ada"), await aPerson("Ben")];
  const known = aDevice();
  await auth.signIn({ name: ada.name, password: PASSWORD, shared: false }, known);
  const tries = [];
  for (let at = 0; at < 7; at++) tries.push((await signIn(ada.name, "not the password at all")) as { reason: string });
  expect(tries.map(({ reason }) => reason)).toContain("slow-down");
  expect(await signIn(ada.name, PASSWORD)).toEqual({ ok: false, reason: "slow-down" });
  expect(await signIn(ben.name, PASSWORD)).toMatchObject({ ok: true });
  expect(await auth.signIn({ name: ada.name, password: PASSWORD, shared: false }, known)).toMatchObject({ ok: true });
});

test("a new password takes the place of the old one, and may not be made of one's names", async () => {
  const ada = await aPerson("Ada");
  expect(await ada.do("changePassword", { password: ada.name })).toEqual({ ok: false, reason: "password-has-names" });
  expect(await ada.do("changePassword", { password: NEW })).toMatchObject({ ok: true });
  expect(await signIn(ada.name, PASSWORD)).toEqual(WRONG);
  expect(await signIn(ada.name, NEW)).toMatchObject({ ok: true });
});

test("what needs the password again asks for it after ten minutes, on that device", async () => {
  const { pass } = await house();
  const ada = await aPerson();
  const other = await onAnotherDevice(ada);
  await pass(601);
  expect(await ada.do("changePassword", { password: NEW })).toEqual({ ok: false, reason: "prove-first" });
  expect(await ada.do("prove", { password: "not the password at all" })).toEqual(WRONG);
  expect(await ada.do("prove", { password: PASSWORD })).toMatchObject({ ok: true });
  expect(await other.do("changePassword", { password: NEW })).toEqual({ ok: false, reason: "prove-first" });
  expect(await ada.do("changePassword", { password: NEW })).toMatchObject({ ok: true });
});

test("devices are listed, and one signs out the other for good", async () => {
  const { asOwner } = await house();
  const ada = await aPerson();
  const other = await onAnotherDevice(ada);
  const listed = await sessions(ada);
  expect(listed.map(({ here }) => here).sort()).toEqual([false, true]);
  const away = listed.find(({ here }) => !here)?.id ?? "";
  const { answer, news } = await ada.perform("endSessions", { sessions: [away] });
  expect(answer).toMatchObject({ ok: true });
  expect(news?.ended).toEqual([away]);
  expect(await isSignedIn(other)).toBe(false);
  expect(await other.do("saveDraft", { composer: "check-in", words: "x" })).toEqual({
    ok: false,
    reason: "signed-out",
  });
  expect(await sessions(ada)).toHaveLength(1);
  await expect(asOwner(`update "Session" set "revokedAt" = null where id = $1`, [away])).rejects.toThrow(
    "stays revoked",
  );
});

test("nobody signs out somebody else's device, nor cuts its sockets", async () => {
  const [ada, eve] = [await aPerson("Ada"), await aPerson("Eve")];
  const hers = (await sessions(ada))[0]?.id ?? "";
  const { answer, news } = await eve.perform("endSessions", { sessions: [hers] });
  const nobodys = await eve.perform("endSessions", { sessions: [randomUUID()] });
  expect(answer).toEqual({ ...nobodys.answer, at: { pair: null, self: 1 } });
  expect([news?.ended, nobodys.news?.ended]).toEqual([[], []]);
  expect(await isSignedIn(ada)).toBe(true);
});

test("signing out ends the session, and tells whose sockets to cut", async () => {
  const ada = await aPerson();
  const [session] = await sessions(ada);
  const ended: string[] = [];
  runtime().announce = (news) => ended.push(...news.ended);
  await auth.signOut(ada.token);
  await auth.signOut(ada.token);
  expect(ended).toEqual([session?.id]);
  expect(await isSignedIn(ada)).toBe(false);
});

test("a device that is left alone is signed out: after a month, or half an hour when others use it too", async () => {
  const { pass } = await house();
  const ada = await aPerson();
  const shared = await onAnotherDevice(ada, { shared: true });
  await pass(31 * 60);
  expect([await isSignedIn(ada), await isSignedIn(shared)]).toEqual([true, false]);
  expect(await shared.do("saveDraft", { composer: "check-in", words: "x" })).toEqual({
    ok: false,
    reason: "signed-out",
  });
  await pass(30 * 24 * 3600);
  expect(await isSignedIn(ada)).toBe(false);
});

test("a token that nobody has opens nothing", async () => {
  await house();
  const nobody = personOf(randomUUID(), "made-up");
  expect(await nobody.do("saveDraft", { composer: "check-in", words: "x" })).toEqual({
    ok: false,
    reason: "signed-out",
  });
  expect(await lookByName({ token: Buffer.alloc(32) }, [{ view: "us", input: {} }])).toBeNull();
});

test("a flood of passwords given again stops nobody else", { timeout: 20_000 }, async () => {
  const { pool } = await house();
  const people = await Promise.all([aPerson(), aPerson(), aPerson(), aPerson()]);
  const flood = people.flatMap((person) =>
    Array.from({ length: pool.options.max }, () => person.do("prove", { password: PASSWORD })),
  );
  expect(await people[0]?.do("saveDraft", { composer: "check-in", words: "x" })).toMatchObject({ ok: true });
  for (const answer of await Promise.all(flood)) expect(answer.ok || answer.reason === "slow-down").toBe(true);
});

test("a sign-in that found the old password right opens nothing once there is a new one", async () => {
  const ada = await aPerson();
  const phone = await onAnotherDevice(ada);
  const known = aDevice();
  await auth.signIn({ name: ada.name, password: PASSWORD, shared: false }, known);
  const again = () => auth.signIn({ name: ada.name, password: PASSWORD, shared: false }, known);
  const tries = Array.from({ length: 12 }, again);
  expect(await ada.do("changePassword", { password: NEW })).toMatchObject({ ok: true });
  const begun = (await Promise.all(tries)).flatMap((made) => (made.ok ? [personOf(made.userId, made.token)] : []));
  for (const one of [phone, ...begun]) expect(await isSignedIn(one)).toBe(false);
  expect(await sessions(ada)).toHaveLength(1);
});

test("wrong passwords on one device do not keep another from proving itself", async () => {
  const ada = await aPerson();
  const stolen = await onAnotherDevice(ada);
  for (let at = 0; at < 6; at++) await stolen.do("prove", { password: `not the password at all ${at}` });
  expect(await stolen.do("prove", { password: PASSWORD })).toEqual({ ok: false, reason: "slow-down" });
  expect(await ada.do("prove", { password: PASSWORD })).toMatchObject({ ok: true });
});

test("new passwords, one after another, are slowed down: each is work for the whole house", async () => {
  const ada = await aPerson();
  const answers = [];
  for (let at = 0; at < 6; at++) answers.push(await ada.do("changePassword", { password: `${NEW} ${at}` }));
  expect(answers.at(-1)).toEqual({ ok: false, reason: "slow-down" });
});

test.each(["\u200b", "\u202e", "\u3164", "\u2800", "a\u2028b"])(
  "a first name of %j is refused: nobody could see it",
  async (firstName) => {
    await house();
    const whole = { name: randomUUID(), firstName, password: PASSWORD, shared: false };
    expect(await auth.signUp(whole, aDevice())).toEqual({ ok: false, reason: "unreadable" });
  },
);
