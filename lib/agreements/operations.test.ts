import { expect, test } from "vitest";
import {
  aClause,
  atTable,
  inDays,
  inForce,
  listOf,
  pageOf,
  ready,
  shownTo,
  signs,
  standingOf,
  WORDS,
  writes,
  ZONE,
} from "../testing/agreements";
import { house } from "../testing/house";
import { aPair, recordOf } from "../testing/pair";

const refusal = (reason: string) => ({ ok: false, reason });
const days = (count: number) => count * 86_400;

test("a clause goes from the table to ready, signed by one, in force: the same for both", async () => {
  const { hurt, accountable, pairId } = await aPair();
  const agreement = await ready(hurt, { why: "So that nothing grows in the dark." });
  for (const person of [hurt, accountable]) {
    const { proposed, inForce: before, open } = await standingOf(person, agreement);
    expect([before, open]).toEqual([null, false]);
    expect(proposed).toMatchObject({
      version: 1,
      mine: person === hurt,
      signatures: [],
      text: { words: WORDS, why: "So that nothing grows in the dark.", bound: "both", end: "", zone: ZONE },
    });
    expect(proposed?.text.review).toBe(inDays(30));
  }
  expect(await signs(accountable, agreement)).toMatchObject({ ok: true });
  expect((await standingOf(hurt, agreement)).proposed?.signatures).toMatchObject([{ mine: false }]);
  expect(await signs(accountable, agreement)).toEqual(refusal("already-there"));
  expect(await signs(hurt, agreement)).toMatchObject({ ok: true });
  for (const person of [hurt, accountable]) {
    const { proposed, inForce: now } = await standingOf(person, agreement);
    expect(proposed).toBeNull();
    expect(now).toMatchObject({ version: 1, text: { words: WORDS } });
    expect(now?.signatures.map(({ mine }) => mine)).toEqual(person === hurt ? [false, true] : [true, false]);
    expect((await pageOf(person, agreement)).entries.map(({ kind }) => kind)).toEqual([
      "inForce",
      "signed",
      "proposed",
    ]);
  }
  expect((await recordOf(pairId)).broken).toBeNull();
});

test("5. what is signed is the very text that was shown: a moved text refuses, and nothing was signed", async () => {
  const { hurt, accountable } = await aPair();
  const agreement = await ready(hurt);
  const shown = await shownTo(accountable, agreement);
  await hurt.do("reopenAgreement", { agreement });
  await writes(hurt, agreement, { words: `${WORDS} And I read your messages.` });
  expect(await accountable.do("signAgreement", shown)).toEqual(refusal("agreement-moved-on"));
  await hurt.do("proposeAgreement", { agreement, zone: ZONE });
  expect(await accountable.do("signAgreement", shown)).toEqual(refusal("text-moved"));
  const forged = { ...(await shownTo(accountable, agreement)), hash: shown.hash };
  expect(await accountable.do("signAgreement", forged)).toEqual(refusal("text-moved"));
  const { versions } = await pageOf(accountable, agreement);
  expect(versions.map(({ version, text, signatures }) => [version, text.words.length, signatures])).toEqual([
    [1, WORDS.length, []],
    [2, WORDS.length + 26, []],
  ]);
});

test("what is ready is written into no more, until it is taken back to the table", async () => {
  const { hurt, accountable } = await aPair();
  const agreement = await ready(hurt);
  expect(await writes(accountable, agreement, { words: "Something else." })).toEqual({ reason: "clause-closed" });
  await accountable.do("reopenAgreement", { agreement });
  expect(await accountable.do("reopenAgreement", { agreement })).toEqual(refusal("agreement-moved-on"));
  expect(await writes(accountable, agreement, { words: "Something else." })).toMatchObject({ n: 2 });
  await accountable.do("proposeAgreement", { agreement, zone: ZONE });
  expect((await standingOf(hurt, agreement)).proposed).toMatchObject({
    version: 2,
    text: { words: "Something else." },
  });
});

test.each([
  ["words", { words: " \u200b " }, "nothing-written"],
  ["an end, where it is about money", { subject: "money" }, "end-date-needed"],
  ["an end, where it is about contact", { subject: "contact" }, "end-date-needed"],
  ["days that follow each other", { from: inDays(3), review: inDays(2) }, "dates-do-not-fit"],
  ["an end that is still to come", { from: "2020-01-01", review: "2020-01-02", end: "2020-02-01" }, "dates-do-not-fit"],
  ["days that exist", { review: "2027-02-31" }, "dates-do-not-fit"],
  ["no more words than fit", { words: "a".repeat(2001) }, "too-large"],
  ["a boundary of one's own", { kind: "boundary", bound: "2" }, "their-boundary"],
  ["a boundary of one", { kind: "boundary", bound: "both" }, "their-boundary"],
])("a clause is made ready with %s", async (_name, says, reason) => {
  const { hurt } = await aPair();
  const agreement = await aClause(hurt, says);
  expect(await hurt.do("proposeAgreement", { agreement, zone: ZONE })).toEqual(refusal(reason));
  expect(await writes(hurt, agreement, { words: "Changed." })).toMatchObject({ n: 2 });
});

test("6. a declined text comes back after a week at the soonest, by the same person, however it is written", async () => {
  const { pass } = await house();
  const { hurt, accountable } = await aPair();
  const agreement = await ready(hurt);
  expect(await hurt.do("declineAgreement", { agreement, version: 1, words: "" })).toEqual(
    refusal("only-theirs-to-answer"),
  );
  await accountable.do("declineAgreement", { agreement, version: 1, words: "Not ready for this yet." });
  expect(await standingOf(hurt, agreement)).toMatchObject({
    proposed: null,
    open: true,
    declined: { mine: false, words: "Not ready for this yet." },
  });
  const again = () => hurt.do("proposeAgreement", { agreement, zone: ZONE });
  expect(await again()).toEqual(refusal("declined-lately"));
  await writes(hurt, agreement, { words: ` ${WORDS.toUpperCase()}!` });
  expect(await again()).toEqual(refusal("declined-lately"));
  const elsewhere = await aClause(hurt);
  expect(await hurt.do("proposeAgreement", { agreement: elsewhere, zone: ZONE })).toEqual(refusal("declined-lately"));
  expect(await accountable.do("proposeAgreement", { agreement: elsewhere, zone: ZONE })).toMatchObject({ ok: true });
  await pass(days(7) + 1);
  expect(await again()).toMatchObject({ ok: true });
});

test("a boundary is its owner's: they alone sign it, and it stands; they alone end it", async () => {
  const { hurt, accountable } = await aPair();
  const agreement = await ready(hurt, { kind: "boundary", bound: "1", subject: "devices", end: inDays(60) });
  expect(await signs(accountable, agreement)).toEqual(refusal("their-boundary"));
  expect(await accountable.do("declineAgreement", { agreement, version: 1, words: "" })).toEqual(
    refusal("only-theirs-to-answer"),
  );
  expect(await signs(hurt, agreement)).toMatchObject({ ok: true });
  expect((await standingOf(accountable, agreement)).inForce).toMatchObject({ signatures: [{ mine: false }] });
  expect(await accountable.do("endAgreement", { agreement })).toEqual(refusal("their-boundary"));
  expect(await hurt.do("endAgreement", { agreement })).toMatchObject({ ok: true });
});

test("either ends an agreement at any time; it stays readable as ended, and nothing more is done about it", async () => {
  const pair = await aPair();
  const { hurt, accountable } = pair;
  const agreement = await inForce(pair);
  await accountable.do("endAgreement", { agreement });
  expect(await listOf(hurt)).toEqual([]);
  expect(await listOf(hurt, true)).toMatchObject([{ id: agreement, inForce: { text: { words: WORDS } } }]);
  const more: [Parameters<typeof hurt.do>[0], object][] = [
    ["endAgreement", {}],
    ["reopenAgreement", {}],
    ["renewAgreement", { review: inDays(40), zone: ZONE }],
    ["proposeAgreement", { zone: ZONE }],
    ["logSlip", { id: crypto.randomUUID(), words: "I did not." }],
  ];
  for (const [name, input] of more) {
    expect(await hurt.do(name, { agreement, ...input }), name).toEqual(refusal("agreement-moved-on"));
  }
  expect(await writes(hurt, agreement, { words: "More." })).toEqual({ reason: "clause-closed" });
});

test("what is in force stays so while it is changed or renewed, and the new version takes its place when both have signed", async () => {
  const pair = await aPair();
  const { hurt, accountable } = pair;
  const agreement = await inForce(pair);
  await accountable.do("reopenAgreement", { agreement });
  await writes(accountable, agreement, { words: "We tell each other within the hour." });
  await accountable.do("proposeAgreement", { agreement, zone: ZONE });
  await signs(accountable, agreement);
  const { proposed, inForce: now } = await standingOf(hurt, agreement);
  expect([proposed?.version, now?.version, now?.text.words]).toEqual([2, 1, WORDS]);
  await signs(hurt, agreement);
  expect((await standingOf(hurt, agreement)).inForce).toMatchObject({ version: 2 });
  expect(await hurt.do("renewAgreement", { agreement, review: inDays(-1), zone: ZONE })).toEqual(
    refusal("dates-do-not-fit"),
  );
  await hurt.do("renewAgreement", { agreement, review: inDays(60), zone: ZONE });
  for (const person of [hurt, accountable]) await signs(person, agreement);
  expect((await standingOf(hurt, agreement)).inForce).toMatchObject({
    version: 3,
    text: { review: inDays(60), words: "We tell each other within the hour." },
  });
});

test("what cannot be seen is left out of what is signed", async () => {
  const { hurt } = await aPair();
  const agreement = await ready(hurt, { words: "I pay \u202eback\u2066 half.\u200b" });
  expect((await standingOf(hurt, agreement)).proposed?.text.words).toBe("I pay back half.");
});

test("the table of another pair is nobody else's", async () => {
  const [one, other] = [await aPair(), await aPair()];
  const clause = await aClause(one.hurt);
  await writes(other.hurt, clause, { words: "Ours." });
  const tables = [await atTable(one.accountable), await atTable(other.accountable)];
  expect(tables.map(({ table }) => table.documents.map(({ document }) => document))).toEqual([[clause], [clause]]);
  expect(await one.hurt.do("proposeAgreement", { agreement: clause, zone: ZONE })).toMatchObject({ ok: true });
  expect((await standingOf(one.hurt, clause)).proposed?.text.words).toBe(WORDS);
  expect((await pageOf(other.hurt, clause)).agreement).toBeNull();
});
