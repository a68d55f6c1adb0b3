import { expect, test } from "vitest";
import type { CopyQuestionsView } from "../leaving/schema";
import { aPair, linked, PASSWORD } from "../testing/pair";
import {
  anAnswer,
  answers,
  aPairWithAQuestion,
  aQuestion,
  asks,
  released,
  stateOf,
  threadOf,
} from "../testing/questions";

const refusal = (reason: string) => ({ ok: false, reason });

test("an answer has its certainty, what is still to come and when it happened", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const moreBy = new Date(Date.now() + 5 * 24 * 3_600_000).toISOString().slice(0, 10);
  const letter = { words: "I think it was three times.", certainty: "think", moreBy, happened: "Last spring" };
  await answers(accountable, repair, question, letter);
  const [entry] = (await threadOf(hurt, question)).entries;
  expect(entry).toMatchObject({ kind: "answered", version: 1, sealed: false, letter, mine: false });
  expect(await stateOf(hurt, question)).toBe("answered");
});

test("what the rules go by is known on the first page too, however long the thread", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const about = { repair, question };
  await accountable.do("tickQuestion", about);
  for (let count = 0; count < 25; count++) await accountable.do("acknowledgeQuestion", { ...about, how: "inPerson" });
  await answers(accountable, repair, question);
  await answers(accountable, repair, question, { reason: "wrong", sealed: true });
  const [theirs] = (await threadOf(accountable, question)).questions;
  expect(theirs?.standing).toEqual({ version: 2, sealed: true, read: true, told: false, ticked: ["me"] });
  const [hers] = (await threadOf(hurt, question)).questions;
  expect(hers?.standing).toEqual({ version: 2, sealed: true, read: true, told: false, ticked: ["them"] });
});

test("a first answer turns the fourth seam to gold, for both, and nothing takes it away", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  expect(await hurt.look("path")).toEqual({ gold: [] });
  const entry = await answers(accountable, repair, question, { sealed: true });
  await accountable.do("withdrawAnswer", { entry });
  for (const person of [hurt, accountable]) expect(await person.look("path")).toEqual({ gold: [4] });
});

test("a correction is a version more, with its reason; both stay readable, also once it is settled", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const correction = { words: "It was four times.", reason: "afraid" };
  expect(await accountable.do("correctAnswer", anAnswer(repair, question, correction))).toEqual(
    refusal("question-moved-on"),
  );
  await answers(accountable, repair, question);
  await answers(accountable, repair, question, correction);
  await hurt.do("settleQuestion", { repair, question });
  await answers(accountable, repair, question, { words: "Five.", reason: "leftOut" });
  const { entries } = await threadOf(hurt, question);
  const versions = entries.filter(({ kind }) => kind === "answered");
  expect(versions.map(({ version, letter }) => [version, letter?.words, letter?.reason])).toEqual([
    [3, "Five.", "leftOut"],
    [2, "It was four times.", "afraid"],
    [1, "At Sam's flat, until eleven.", undefined],
  ]);
  expect(await stateOf(hurt, question)).toBe("settled");
});

test("2. a closed envelope looks the same to its author before and after it is opened, in every byte", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion({ sealed: true });
  const entry = await answers(accountable, repair, question, { details: true });
  const authors = async () => JSON.stringify(await accountable.lookAt("thread", { thread: question }));
  const before = await authors();
  const closed = (await threadOf(hurt, question)).entries.find(({ id }) => id === entry);
  expect(closed).toMatchObject({ sealed: true, letter: null, words: null, length: 100, details: true, choice: null });
  expect(await hurt.do("letKnow", { repair, question })).toEqual(refusal("not-here"));
  for (const choice of ["later", "together", "opened", "later"]) await hurt.do("openEnvelope", { entry, choice });
  const opened = (await threadOf(hurt, question)).entries.find(({ id }) => id === entry);
  expect(opened).toMatchObject({ choice: "opened", letter: { words: "At Sam's flat, until eleven." } });
  expect(await authors()).toBe(before);
  expect(await accountable.do("openEnvelope", { entry, choice: "opened" })).toEqual(refusal("not-here"));
  expect(await hurt.do("letKnow", { repair, question })).toMatchObject({ ok: true });
  expect((await threadOf(accountable, question)).entries[0]).toMatchObject({ kind: "readTold", mine: false });
});

test("an envelope that was opened in a space that has ended opens none in the next, whatever its id", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const entry = await answers(accountable, repair, question, { sealed: true });
  await hurt.do("openEnvelope", { entry, choice: "opened" });
  await hurt.do("prove", { password: PASSWORD });
  await hurt.do("leavePair", { quiet: false });
  const next = await linked(hurt, accountable);
  const again = await asks(hurt, next.repair);
  await answers(accountable, next.repair, again, { sealed: true, id: entry });
  expect((await threadOf(hurt, again)).entries[0]).toMatchObject({ id: entry, letter: null, choice: null });
});

test("a copy holds what one could read: an envelope that was not opened is in it closed", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const entry = await answers(accountable, repair, question, { sealed: true });
  const copied = async (person: typeof hurt) =>
    (await person.look<CopyQuestionsView>("copyQuestions")).items.find(({ id }) => id === entry);
  expect(await copied(hurt)).toMatchObject({ closed: true, words: null, letter: null });
  expect(await copied(accountable)).toMatchObject({ closed: false, words: "At Sam's flat, until eleven." });
  await hurt.do("openEnvelope", { entry, choice: "opened" });
  await hurt.do("leavePair", { quiet: false });
  expect(await copied(hurt)).toMatchObject({ closed: false, letter: { certainty: "sure" } });
});

test("what was in an envelope stays in one: a correction does not tell what was closed", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  await answers(accountable, repair, question, { sealed: true });
  await answers(accountable, repair, question, { sealed: false, reason: "wrong", words: "At the office." });
  const { entries } = await threadOf(hurt, question);
  expect(entries.filter(({ kind }) => kind === "answered").map(({ sealed, letter }) => [sealed, letter])).toEqual([
    [true, null],
    [true, null],
  ]);
});

test("an answer is withdrawn by its author alone, at any time, and leaves a tombstone", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const entry = await answers(accountable, repair, question);
  expect(await hurt.do("withdrawAnswer", { entry })).toEqual(refusal("not-your-words"));
  expect(await accountable.do("withdrawAnswer", { entry })).toMatchObject({ ok: true });
  expect(await accountable.do("withdrawAnswer", { entry })).toEqual(refusal("not-here"));
  const [tombstone] = (await threadOf(hurt, question)).entries;
  expect(tombstone).toMatchObject({ id: entry, letter: null, version: 1 });
  expect(tombstone?.withdrawnAt).toEqual(expect.any(Number));
});

test("of two tabs that answer, one answers; the words of the other come back as a draft", async () => {
  const { accountable, repair, question } = await aPairWithAQuestion();
  for (const words of ["From one tab.", "From the other."])
    expect(await accountable.do("answerQuestion", anAnswer(repair, question, { words }))).toMatchObject({ ok: true });
  await released();
  expect((await threadOf(accountable, question)).entries.filter(({ kind }) => kind === "answered")).toHaveLength(1);
  expect(await accountable.look("drafts")).toMatchObject([{ words: "From the other." }]);
});

test("no words are lost when a question is withdrawn while an answer is on its way", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  await accountable.do("answerQuestion", anAnswer(repair, question));
  await hurt.do("withdrawQuestion", { repair, question });
  await released();
  expect(await stateOf(hurt, question)).toBe("withdrawn");
  expect(await accountable.look("drafts")).toMatchObject([{ words: "At Sam's flat, until eleven." }]);
});

test("the one who asked does not answer for the other, and nobody answers in a repair they are not in", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  expect(await hurt.do("answerQuestion", anAnswer(repair, question))).toEqual(refusal("only-answerer"));
  const stranger = await aPair();
  expect(await stranger.accountable.do("answerQuestion", anAnswer(repair, question))).toEqual(refusal("not-here"));
  expect(await stranger.accountable.do("answerQuestion", anAnswer(stranger.repair, question))).toEqual(
    refusal("not-here"),
  );
  expect(await accountable.do("answerQuestion", anAnswer(repair, question, { words: "\u200b" }))).toEqual(
    refusal("nothing-written"),
  );
});

test("either may ask: the accountable one's question is answered by the hurt one, or not", async () => {
  const { hurt, accountable, repair } = await aPair();
  const question = await asks(accountable, repair, { words: "May I ask you how you slept?" });
  await answers(hurt, repair, question, { words: "Badly." });
  expect(await stateOf(accountable, question)).toBe("answered");
  expect(await accountable.do("askQuestion", aQuestion(repair, { words: "" }))).toEqual(refusal("nothing-written"));
});
