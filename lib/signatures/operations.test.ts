import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import {
  aClause,
  inDays,
  inForce,
  pageOf,
  proves,
  ready,
  shownTo,
  signs,
  standingOf,
  ZONE,
} from "../testing/agreements";
import { house } from "../testing/house";
import { aPair, type Person, recordOf } from "../testing/pair";
import { released } from "../testing/questions";

const refusal = (reason: string) => ({ ok: false, reason });
const HOUR = 3600;
const QUIET = { subject: "devices", end: inDays(30) };

const signsQuietly = async (person: Person, agreement: string) =>
  person.do("signQuietly", await shownTo(person, agreement));
const kindsFor = async (person: Person, agreement: string) =>
  (await pageOf(person, agreement)).entries.map(({ kind }) => kind);

test("on devices, money, movement or family nobody sees a signature until both have stood for a day; then one event shows both", async () => {
  const { hurt, accountable, pairId } = await aPair();
  const agreement = await ready(hurt, QUIET);
  expect(await signs(hurt, agreement)).toEqual(refusal("signed-quietly"));
  expect(await signsQuietly(hurt, agreement)).toMatchObject({ ok: true });
  expect((await standingOf(hurt, agreement)).proposed?.quiet).toEqual(expect.any(Number));
  expect((await standingOf(accountable, agreement)).proposed).toMatchObject({ quiet: null, signatures: [] });
  await released(20 * HOUR);
  expect(await signsQuietly(accountable, agreement)).toMatchObject({ ok: false, reason: "prove-first" });
  await proves(accountable);
  await signsQuietly(accountable, agreement);
  await released(23 * HOUR);
  expect((await standingOf(hurt, agreement)).inForce).toBeNull();
  await released(HOUR - 5);
  expect((await standingOf(hurt, agreement)).inForce).toBeNull();
  await released(10);
  for (const person of [hurt, accountable]) {
    const { inForce: now, proposed } = await standingOf(person, agreement);
    expect([now?.signatures.length, proposed]).toEqual([2, null]);
    expect(await kindsFor(person, agreement)).toEqual(["stood", "proposed"]);
  }
  const { events, broken } = await recordOf(pairId);
  expect([events.map(({ name }) => name), broken]).toEqual([
    ["pair.linked", "agreement.proposed", "agreement.cameIntoForce"].slice(3 - events.length),
    null,
  ]);
});

test("what was signed unseen and taken back is as if it had never been, and comes into force for nobody", async () => {
  const { asOwner } = await house();
  const { hurt, accountable } = await aPair();
  const agreement = await ready(hurt, QUIET);
  await signsQuietly(accountable, agreement);
  await signsQuietly(hurt, agreement);
  expect(await accountable.do("unsignAgreement", { agreement })).toMatchObject({ ok: true });
  expect(await accountable.do("unsignAgreement", { agreement })).toEqual(refusal("agreement-moved-on"));
  await released(25 * HOUR);
  expect((await standingOf(hurt, agreement)).inForce).toBeNull();
  expect(await asOwner(`select * from "Held"`)).toEqual([]);
  expect(await asOwner(`select "userId" from "PrivateSignature" where "agreementId" = $1`, [agreement])).toEqual([
    { userId: hurt.userId },
  ]);
});

test("signed again, the day begins again", async () => {
  const { hurt, accountable } = await aPair();
  const agreement = await ready(hurt, QUIET);
  await signsQuietly(hurt, agreement);
  await signsQuietly(accountable, agreement);
  await released(12 * HOUR);
  await hurt.do("unsignAgreement", { agreement });
  await proves(hurt);
  await signsQuietly(hurt, agreement);
  await released(13 * HOUR);
  expect((await standingOf(hurt, agreement)).inForce).toBeNull();
  await released(12 * HOUR);
  expect((await standingOf(hurt, agreement)).inForce).toMatchObject({ version: 1 });
});

test.each(["declineAgreement", "endAgreement", "reopenAgreement"] as const)(
  "what is quietly signed by both comes into force no more after %s",
  async (name) => {
    const { hurt, accountable } = await aPair();
    const agreement = await ready(hurt, QUIET);
    for (const person of [hurt, accountable]) await signsQuietly(person, agreement);
    const more = name === "declineAgreement" ? { version: 1, words: "" } : {};
    expect(await accountable.do(name, { agreement, ...more })).toMatchObject({ ok: true });
    await released(25 * HOUR);
    expect((await standingOf(hurt, agreement)).inForce).toBeNull();
  },
);

test("what both signed quietly comes into force for nobody once one of the two has left", async () => {
  const { hurt, accountable } = await aPair();
  const agreement = await ready(hurt, QUIET);
  for (const person of [hurt, accountable]) await signsQuietly(person, agreement);
  await accountable.do("leavePair", { quiet: true });
  await released(25 * HOUR);
  expect((await standingOf(hurt, agreement)).inForce).toBeNull();
});

test("only the clock brings into force, and only a person signs for themselves", async () => {
  const { hurt, accountable } = await aPair();
  const agreement = await ready(hurt);
  const shown = await shownTo(hurt, agreement);
  for (const more of [{ userId: accountable.userId }, { signer: accountable.userId }, { at: 0 }]) {
    expect(await hurt.do("signAgreement", { ...shown, ...more })).toEqual(refusal("unreadable"));
  }
  expect(await hurt.do("signQuietly", shown)).toEqual(refusal("signed-openly"));
  expect(await hurt.do("signAgreement", { ...shown, agreement: randomUUID() })).toEqual(refusal("not-here"));
  expect(await hurt.do("unsignAgreement", { agreement })).toEqual(refusal("agreement-moved-on"));
});

test("a signature is asked for with the password, given within two minutes", async () => {
  const { pass } = await house();
  const { hurt } = await aPair();
  const agreement = await ready(hurt);
  await pass(130);
  expect(await signs(hurt, agreement)).toEqual(refusal("prove-first"));
  await proves(hurt);
  expect(await signs(hurt, agreement)).toMatchObject({ ok: true });
});

test("5. in force means two signatures by two people on one hash: the database takes nothing less, by whoever's hand", async () => {
  const { asOwner } = await house();
  const { hurt, pairId } = await aPair();
  const agreement = await ready(hurt);
  await signs(hurt, agreement);
  const force = `update "Agreement" set "inForce" = 1, "lastSeq" = "lastSeq" + 1 where "pairId" = $1 and id = $2`;
  await expect(asOwner(force, [pairId, agreement])).rejects.toThrow("not signed by those whom it concerns");
  const [signature] = await asOwner(`select * from "Signature" where "agreementId" = $1`, [agreement]);
  const forge = `insert into "Signature" values ($1, $2, 1, $3, $4, $5, $6, clock())`;
  const more = [pairId, agreement, randomUUID(), signature.hash, signature.publicKey, signature.signature];
  await expect(asOwner(forge, more)).rejects.toThrow("not the text that was shown");
  await expect(
    asOwner(`update "Signature" set hash = '\\x00' where "agreementId" = $1`, [agreement]),
  ).rejects.toThrow();
});

test("an agreement in force ends or is replaced, and is never less than signed", async () => {
  const pair = await aPair();
  const agreement = await inForce(pair);
  await pair.hurt.do("reopenAgreement", { agreement });
  await pair.hurt.do("proposeAgreement", { agreement, zone: ZONE });
  await pair.hurt.do("endAgreement", { agreement });
  expect((await standingOf(pair.accountable, agreement)).inForce).toMatchObject({ version: 1 });
  expect(await aClause(pair.hurt)).toEqual(expect.any(String));
});
