import { expect, test } from "vitest";
import type { CopyLettersView } from "../leaving/schema";
import { house } from "../testing/house";
import {
  aLetter,
  amends,
  anAmendment,
  aPairWithALetter,
  delivers,
  isReady,
  letterOf,
  lettersOf,
} from "../testing/letters";
import { aPair, PASSWORD, type Person } from "../testing/pair";
import { released } from "../testing/questions";

const refusal = (reason: string) => ({ ok: false, reason });
const days = async (count: number) => (await house()).pass(count * 86_400);

test("a statement goes in an envelope: its reader sees who, what, how long, and no more until they open it", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter("ownership", { details: true });
  expect(await lettersOf(hurt, repair)).toMatchObject([
    { id: letter, kind: "ownership", mine: false, version: 1, choice: null, topic: null, urgent: false },
  ]);
  const [closed] = (await letterOf(hurt, letter)).entries;
  expect(closed).toMatchObject({ kind: "delivered", written: null, length: 100, details: true, choice: null });
  expect(JSON.stringify(await letterOf(hurt, letter))).not.toContain("second card");
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  const [open] = (await letterOf(hurt, letter)).entries;
  expect(open?.written).toMatchObject({
    parts: { did: "I lied about the money.", hid: "The second card." },
    whole: "yes",
  });
  expect((await letterOf(accountable, letter)).entries[0]?.written?.parts.did).toBe("I lied about the money.");
});

test("a statement is delivered once; then it is amended, with a reason, and both versions stay readable", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter();
  expect(await accountable.do("deliverLetter", aLetter(repair, "ownership"))).toEqual(refusal("statement-stands"));
  const second = await amends(accountable, repair, letter, "ownership", {
    parts: { did: "Four times." },
    reason: "afraid",
  });
  for (const entry of [letter, second]) await hurt.do("openEnvelope", { entry, choice: "opened" });
  const { entries, standing } = await letterOf(hurt, letter);
  expect(entries.map(({ version, written }) => [version, written?.parts.did, written?.reason])).toEqual([
    [2, "Four times.", "afraid"],
    [1, "I lied about the money.", undefined],
  ]);
  expect(standing).toEqual({ version: 2, read: true, said: [] });
});

test("a new version lies in an envelope of its own, whatever was opened before", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter();
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  await amends(accountable, repair, letter, "ownership");
  expect((await letterOf(hurt, letter)).entries.map(({ written }) => written === null)).toEqual([true, false]);
  expect(await lettersOf(hurt, repair)).toMatchObject([{ version: 2, choice: null }]);
});

test("only the accountable one delivers, only its author amends and withdraws", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter();
  expect(await hurt.do("deliverLetter", aLetter(repair, "ownership"))).toEqual(refusal("only-accountable"));
  expect(await hurt.do("amendLetter", anAmendment(repair, letter, "ownership"))).toEqual(refusal("not-your-words"));
  expect(await hurt.do("withdrawLetter", { repair, letter })).toEqual(refusal("not-your-words"));
  expect(await accountable.do("amendLetter", anAmendment(repair, repair, "ownership"))).toEqual(refusal("not-here"));
});

test("a letter is withdrawn at any time, in all of its versions, and leaves a tombstone; then another may come", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter();
  await amends(accountable, repair, letter, "ownership");
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  expect(await accountable.do("withdrawLetter", { repair, letter })).toMatchObject({ ok: true });
  const { entries, letter: cover } = await letterOf(hurt, letter);
  expect(entries.map(({ written, withdrawnAt }) => [written, typeof withdrawnAt])).toEqual([
    [null, "number"],
    [null, "number"],
  ]);
  expect(cover?.withdrawnAt).toEqual(expect.any(Number));
  expect(await accountable.do("withdrawLetter", { repair, letter })).toEqual(refusal("not-here"));
  expect(await accountable.do("amendLetter", anAmendment(repair, letter, "ownership"))).toEqual(refusal("not-here"));
  expect(await accountable.do("deliverLetter", aLetter(repair, "ownership"))).toMatchObject({ ok: true });
});

test("its reader says something of it on purpose: that they read it, once for each version, and never unopened", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter();
  const read = { repair, letter, response: "read" };
  expect(await hurt.do("respondToLetter", read)).toEqual(refusal("not-here"));
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  expect(await hurt.do("respondToLetter", { ...read, response: "inPerson" })).toEqual(refusal("unreadable"));
  expect(await hurt.do("respondToLetter", read)).toMatchObject({ ok: true });
  expect(await hurt.do("respondToLetter", read)).toEqual(refusal("already-there"));
  expect(await accountable.do("respondToLetter", read)).toEqual(refusal("not-here"));
  expect((await letterOf(accountable, letter)).entries[0]).toMatchObject({ kind: "read", mine: false });
  const entry = await amends(accountable, repair, letter, "ownership");
  expect(await hurt.do("respondToLetter", read)).toEqual(refusal("not-here"));
  await hurt.do("openEnvelope", { entry, choice: "opened" });
  expect(await hurt.do("respondToLetter", read)).toMatchObject({ ok: true });
});

test("the reader of an apology says which of its parts is missing, and that they would like it in person", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter("apology", { parts: { did: "I lied." } });
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  const says = (response: string, part?: string) => hurt.do("respondToLetter", { repair, letter, response, part });
  expect(await says("missing")).toEqual(refusal("unreadable"));
  for (const part of ["impact", "mend"]) expect(await says("missing", part)).toMatchObject({ ok: true });
  expect(await says("missing", "mend")).toEqual(refusal("already-there"));
  expect(await says("inPerson")).toMatchObject({ ok: true });
  const said = (await letterOf(accountable, letter)).entries.map(({ kind, part }) => [kind, part]);
  expect(said.slice(0, 3)).toEqual([
    ["inPerson", null],
    ["missing", "mend"],
    ["missing", "impact"],
  ]);
});

test("an apology waits until its reader would read one; the words of one that is too soon come back as a draft", async () => {
  const { hurt, accountable, repair } = await aPair();
  const apology = () => accountable.do("deliverLetter", aLetter(repair, "apology"));
  expect(await apology()).toEqual(refusal("not-ready-yet"));
  expect(await isReady(accountable, repair)).toEqual(refusal("only-hurt-is-ready"));
  await isReady(hurt, repair, "inPerson");
  expect(await apology()).toEqual(refusal("rather-in-person"));
  await isReady(hurt, repair);
  expect(await apology()).toMatchObject({ ok: true, held: { why: "undo" } });
  await isReady(hurt, repair, "notYet");
  await released();
  expect(await lettersOf(hurt, repair)).toEqual([]);
  const [draft] = await accountable.look<{ words: string }[]>("drafts");
  expect(draft?.words).toContain("I lied to you.\n\nYou could not sleep.");
});

test("an apology is amended while it would be read, and no longer", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter("apology");
  const again = () => accountable.do("amendLetter", anAmendment(repair, letter, "apology"));
  await isReady(hurt, repair, "notYet");
  expect(await again()).toEqual(refusal("not-ready-yet"));
  await isReady(hurt, repair, "inPerson");
  expect(await again()).toEqual(refusal("rather-in-person"));
  await isReady(hurt, repair);
  expect(await again()).toMatchObject({ ok: true });
});

test("five late truths come in a day, and no more", async () => {
  const { accountable, repair } = await aPair();
  for (let count = 0; count < 5; count++) await delivers(accountable, repair, "lateTruth");
  expect(await accountable.do("deliverLetter", aLetter(repair, "lateTruth"))).toEqual(refusal("enough-for-today"));
  await days(1);
  expect(await accountable.do("deliverLetter", aLetter(repair, "lateTruth"))).toMatchObject({ ok: true });
});

test("a second apology comes after fourteen days, or when the reader has asked for it since; withdrawing makes no room", async () => {
  const { hurt, accountable, repair, letter } = await aPairWithALetter("apology");
  const again = () => accountable.do("deliverLetter", aLetter(repair, "apology"));
  expect(await again()).toEqual(refusal("apology-lately"));
  await accountable.do("withdrawLetter", { repair, letter });
  expect(await again()).toEqual(refusal("apology-lately"));
  await days(13);
  expect(await again()).toEqual(refusal("apology-lately"));
  await isReady(hurt, repair);
  expect(await again()).toMatchObject({ ok: true });
  await released();
  expect(await again()).toEqual(refusal("apology-lately"));
  await days(15);
  await hurt.do("prove", { password: PASSWORD });
  expect(await again()).toMatchObject({ ok: true });
});

test("a late truth shows a cover first: what it is about, and whether it concerns health or safety", async () => {
  const { hurt, accountable, repair } = await aPair();
  const cover = { topic: "health", urgent: true };
  for (const half of [{ topic: undefined }, { urgent: undefined }])
    expect(await accountable.do("deliverLetter", aLetter(repair, "lateTruth", half))).toEqual(refusal("unreadable"));
  const first = await delivers(accountable, repair, "lateTruth", cover);
  await delivers(accountable, repair, "lateTruth");
  expect(await lettersOf(hurt, repair)).toMatchObject([
    { topic: "money", urgent: false },
    { id: first, ...cover },
  ]);
  expect((await letterOf(hurt, first)).entries[0]?.written).toBeNull();
});

test("a letter has the parts of its kind, something in them, and says whether it is all of it", async () => {
  const { accountable, repair } = await aPair();
  const tries = (more: object) => accountable.do("deliverLetter", aLetter(repair, "ownership", more));
  expect(await tries({ parts: { did: "\u200b", hid: " " } })).toEqual(refusal("nothing-written"));
  expect(await tries({ parts: { did: "I lied.", mend: "I pay it back." } })).toEqual(refusal("unreadable"));
  expect(await tries({ whole: undefined })).toEqual(refusal("unreadable"));
  expect(await tries({ whole: "more" })).toEqual(refusal("unreadable"));
  expect(await tries({ whole: "more", moreBy: "2020-01-01" })).toEqual(refusal("time-does-not-fit"));
  expect(await tries({ parts: { did: "a".repeat(20_000), hid: "b" } })).toEqual(refusal("too-large"));
});

test("a first statement and a first apology turn the first and the third seam to gold, for both", async () => {
  const { hurt, accountable, repair } = await aPair();
  await delivers(accountable, repair, "lateTruth");
  expect(await hurt.look("path")).toEqual({ gold: [] });
  const letter = await delivers(accountable, repair, "ownership");
  await accountable.do("withdrawLetter", { repair, letter });
  await isReady(hurt, repair);
  await delivers(accountable, repair, "apology");
  for (const person of [hurt, accountable]) expect(await person.look("path")).toEqual({ gold: [1, 3] });
});

test("a copy holds what one could read: a letter that was not opened is in it closed", async () => {
  const { hurt, accountable, letter } = await aPairWithALetter();
  const copied = async (person: Person) => (await person.look<CopyLettersView>("copyLetters")).items[0];
  expect(await copied(hurt)).toMatchObject({
    closed: true,
    parts: null,
    more: {},
    kind: "ownership",
    did: "delivered",
  });
  expect(await copied(accountable)).toMatchObject({ closed: false, parts: { hid: "The second card." } });
  await hurt.do("openEnvelope", { entry: letter, choice: "opened" });
  await hurt.do("prove", { password: PASSWORD });
  await hurt.do("leavePair", { quiet: false });
  expect(await copied(hurt)).toMatchObject({ closed: false, more: { whole: "yes" }, withdrawnAt: null });
});
