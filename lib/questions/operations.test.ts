import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { wordsIn } from "../held/rules";
import type { HeldView } from "../held/schema";
import { aPair } from "../testing/pair";
import {
  answers,
  aPairWithAQuestion,
  aQuestion,
  asks,
  boxOf,
  released,
  stateOf,
  threadOf,
  turned,
} from "../testing/questions";
import type { RoomView } from "./schema";

const refusal = (reason: string) => ({ ok: false, reason });

test("a question is nobody's but its asker's for ten seconds, and then both have it as it was written", async () => {
  const { hurt, accountable, repair } = await aPair();
  const question = aQuestion(repair, { words: "למה? \u202Eלמה?\nAnd why then?", concern: "health", sealed: true });
  expect(await hurt.do("askQuestion", question)).toMatchObject({ ok: true, held: { why: "undo" } });
  expect(await boxOf(accountable, repair)).toEqual([]);
  await released();
  const [theirs] = await boxOf(accountable, repair);
  expect(theirs).toMatchObject({
    id: question.id,
    words: question.words,
    state: "asked",
    concern: "health",
    mine: false,
  });
  expect(await boxOf(hurt, repair)).toEqual([{ ...theirs, mine: true }]);
});

test("what was taken back within ten seconds has never been there", async () => {
  const { hurt, accountable, repair } = await aPair();
  const requestId = randomUUID();
  await hurt.do("askQuestion", aQuestion(repair), requestId);
  const [held] = await hurt.look<{ id: string }[]>("heldThings");
  expect(await accountable.do("takeBack", { held: held?.id })).toEqual(refusal("not-here"));
  expect(await hurt.do("takeBack", { held: held?.id })).toMatchObject({ ok: true });
  await released();
  expect(await boxOf(hurt, repair)).toEqual([]);
});

test("the one who was asked says when they will answer, and both read it", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const by = new Date(Date.now() + 3 * 24 * 3_600_000).toISOString();
  const about = { repair, question };
  expect(await hurt.do("acknowledgeQuestion", { ...about, how: "now" })).toEqual(refusal("only-answerer"));
  expect(await accountable.do("acknowledgeQuestion", { ...about, how: "byTime" })).toEqual(refusal("unreadable"));
  expect(await accountable.do("acknowledgeQuestion", { ...about, how: "byTime", by: "2020-01-01T00:00:00Z" })).toEqual(
    refusal("time-does-not-fit"),
  );
  expect(await accountable.do("acknowledgeQuestion", { ...about, how: "byTime", by })).toMatchObject({ ok: true });
  for (const person of [hurt, accountable])
    expect((await boxOf(person, repair))[0]?.promised).toEqual({ how: "byTime", by: Date.parse(by) });
  await accountable.do("acknowledgeQuestion", { ...about, how: "withCounsellor" });
  expect((await boxOf(hurt, repair))[0]?.promised).toEqual({ how: "withCounsellor", by: null });
});

test("only its asker settles a question, and only once there is something to settle", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const about = { repair, question };
  expect(await hurt.do("settleQuestion", about)).toEqual(refusal("question-moved-on"));
  await answers(accountable, repair, question);
  expect(await accountable.do("settleQuestion", about)).toEqual(refusal("only-asker"));
  expect(await hurt.do("settleQuestion", about)).toMatchObject({ ok: true });
  expect(await stateOf(accountable, question)).toBe("settled");
  expect(await boxOf(hurt, repair)).toEqual([]);
  expect((await boxOf(hurt, repair, true)).map(({ id }) => id)).toEqual([question]);
});

test("withdrawing an unanswered question erases its words, and leaves that there was one", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  expect(await accountable.do("withdrawQuestion", { repair, question })).toEqual(refusal("only-asker"));
  expect(await hurt.do("withdrawQuestion", { repair, question })).toMatchObject({ ok: true });
  for (const person of [hurt, accountable])
    expect(await boxOf(person, repair, true)).toMatchObject([{ id: question, state: "withdrawn", words: null }]);
});

test("not being willing to answer has a reason, ends nothing for the asker, and may still become an answer", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const about = { repair, question };
  expect(await accountable.do("refuseQuestion", { ...about, words: " " })).toEqual(refusal("nothing-written"));
  await accountable.do("refuseQuestion", { ...about, words: "It is my sister's to tell." });
  const [refused] = (await threadOf(hurt, question)).entries;
  expect(refused).toMatchObject({ kind: "notWilling", words: "It is my sister's to tell.", mine: false });
  expect(await boxOf(hurt, repair)).toHaveLength(1);
  await answers(accountable, repair, question);
  expect(await stateOf(hurt, question)).toBe("answered");
});

test("it was answered in person when both have said so", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  const about = { repair, question };
  await accountable.do("tickQuestion", about);
  expect(await stateOf(hurt, question)).toBe("asked");
  expect(await accountable.do("tickQuestion", about)).toEqual(refusal("already-there"));
  await hurt.do("tickQuestion", about);
  expect(await stateOf(accountable, question)).toBe("inPerson");
});

test("a follow-up stands under its question; what is asked again is a question of its own, without a counter", async () => {
  const { hurt, accountable, repair, question } = await aPairWithAQuestion();
  await answers(accountable, repair, question);
  const followUp = await asks(hurt, repair, { words: "Until when?", earlier: { question, again: false } });
  expect((await threadOf(accountable, question)).questions.map(({ id }) => id)).toEqual([question, followUp]);
  const again = await asks(hurt, repair, { earlier: { question, again: true } });
  expect(await stateOf(accountable, question)).toBe("askedAgain");
  const shown = (await boxOf(accountable, repair)).find(({ id }) => id === again);
  expect(shown).toMatchObject({ thread: again, again: true, state: "asked" });
  expect(JSON.stringify(await threadOf(accountable, again))).not.toContain(question);
  expect(await accountable.do("askQuestion", aQuestion(repair, { earlier: { question: again, again: true } }))).toEqual(
    refusal("not-here"),
  );
});

test("beyond the other's room questions wait, and one goes in an hour, in their asker's own order", async () => {
  const { hurt, accountable, repair } = await aPair();
  await accountable.do("setRoom", { room: 1 });
  expect(await hurt.look<RoomView>("room")).toEqual({ mine: 3, theirs: 1 });
  const first = await asks(hurt, repair, { words: "First." });
  for (const words of ["Second.", "Third.", "Fourth."]) await asks(hurt, repair, { words });
  const words = async () => (await boxOf(accountable, repair)).map((one) => one.words).reverse();
  expect(await words()).toEqual(["First."]);
  const waiting = await hurt.look<HeldView[]>("heldThings");
  expect(waiting.map(({ typed, why }) => [wordsIn(typed), why])).toEqual([
    ["Second.", "room"],
    ["Third.", "room"],
    ["Fourth.", "room"],
  ]);
  await hurt.do("arrangeHeld", { order: waiting.map(({ id }) => id).reverse() });
  await asks(hurt, repair, { words: "Fifth." });
  expect((await hurt.look<HeldView[]>("heldThings")).map(({ typed }) => wordsIn(typed))).toEqual([
    "Fourth.",
    "Third.",
    "Second.",
    "Fifth.",
  ]);
  await accountable.do("setRoom", { room: 10 });
  await answers(accountable, repair, first);
  await turned(hurt);
  expect(await words()).toEqual(["First.", "Fourth."]);
  expect(await hurt.look("heldThings")).toHaveLength(3);
  await turned(hurt);
  expect(await hurt.look("heldThings")).toHaveLength(2);
});

test("a question of health or safety does not wait for room, and takes none", async () => {
  const { hurt, accountable, repair } = await aPair();
  await accountable.do("setRoom", { room: 1 });
  await asks(hurt, repair, { concern: "safety" });
  await asks(hurt, repair);
  await asks(hurt, repair, { concern: "health" });
  expect(await boxOf(accountable, repair)).toHaveLength(3);
});

test("the room is its owner's alone to set", async () => {
  const { hurt, accountable } = await aPair();
  for (const room of [0, 11, 2.5]) expect(await hurt.do("setRoom", { room })).toEqual(refusal("unreadable"));
  await hurt.do("setRoom", { room: 7 });
  expect(await hurt.look<RoomView>("room")).toEqual({ mine: 7, theirs: 3 });
  expect(await accountable.look<RoomView>("room")).toEqual({ mine: 3, theirs: 7 });
});
