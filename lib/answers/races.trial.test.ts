import { randomUUID } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import type { DraftView } from "../drafts/schema";
import { wordsIn } from "../held/rules";
import type { HeldView } from "../held/schema";
import type { Operation } from "../operation";
import { type OperationName, operations } from "../operations";
import type { QuestionView } from "../questions/schema";
import { sweep } from "../sweep";
import { house } from "../testing/house";
import { afresh, aPair, onAnotherDevice, type Person, recordOf } from "../testing/pair";
import { anAnswer, answers, aQuestion, asks, boxOf, threadOf } from "../testing/questions";
import { trials } from "../testing/trials";
import type { Answer } from "../wire/protocol";

const REFUSED = (reason: string) => ({ ok: false, reason });
const WORDS = ["From one tab.", "From the other."];

let hurt: Person;
let accountable: Person;
/** The accountable one's other tab. */
let tab: Person;

beforeAll(async () => {
  const pair = await aPair();
  ({ hurt, accountable } = pair);
  tab = await onAnotherDevice(pair.accountable);
});

const goes = () => sweep(operations);
/**
 * The sweep lets something go, and somebody acts: before it begins, just as it comes to that, or while it decides, with
 * the pair's lock. By turns, because either alone would always have the same winner.
 */
async function meet(name: OperationName, act: () => Promise<Answer>, at: number) {
  const { load, may, ...rest } = operations[name];
  let acting: Promise<Answer> | undefined;
  const when = (turn: number) => {
    if (at % 3 === turn) acting ??= act();
  };
  when(0);
  const loading: Operation["load"] = (input) => {
    when(1);
    return load?.(input) as ReturnType<NonNullable<Operation["load"]>>;
  };
  const deciding: Operation["may"] = (...asked) => {
    when(2);
    return may(...asked);
  };
  await Promise.all([sweep({ ...operations, [name]: { ...rest, load: loading, may: deciding } }), goes()]);
  const answer = await (acting ?? act());
  await goes();
  return answer;
}
const undone = async () => (await house()).pass(11);
const waiting = (person: Person) => person.look<HeldView[]>("heldThings");
const draftsOf = async (person: Person) => (await person.look<DraftView[]>("drafts")).map(({ words }) => words);
const lettersOf = async (person: Person, thread: string) =>
  (await threadOf(person, thread)).entries.flatMap(({ letter }) => letter?.words ?? []);
const everyQuestion = async (person: Person, repair: string): Promise<QuestionView[]> => [
  ...(await boxOf(person, repair)),
  ...(await boxOf(person, repair, true)),
];

/** The same two, as if they had just met, so many times; and whatever came of it, the record is as it was written. */
async function races(run: (repair: string, at: number, pairId: string) => Promise<void>) {
  for (let at = 0; at < trials(1000); at++) {
    const { repair, pairId } = await afresh(hurt, accountable);
    await run(repair, at, pairId);
    expect((await recordOf(pairId)).broken).toBeNull();
  }
}

test("of an answer that goes and a question that is withdrawn at the same moment, one happens, and no answer is lost", async () => {
  await races(async (repair, at) => {
    const question = await asks(hurt, repair);
    const answer = anAnswer(repair, question);
    await accountable.do("answerQuestion", answer);
    await undone();
    const withdrew = await meet("answerQuestion", () => hurt.do("withdrawQuestion", { repair, question }), at);
    const [found] = await everyQuestion(hurt, repair);
    const [letters, drafts] = [await lettersOf(accountable, question), await draftsOf(accountable)];
    if (withdrew.ok) {
      expect([found?.state, found?.words, letters, drafts]).toEqual(["withdrawn", null, [], [answer.words]]);
    } else {
      expect(withdrew).toEqual(REFUSED("question-moved-on"));
      expect([found?.state, letters, drafts]).toEqual(["answered", [answer.words], []]);
    }
    expect(await waiting(accountable)).toEqual([]);
  });
});

test("of two tabs that answer at the same moment, one answers, once; the words of the other are a draft", async () => {
  await races(async (repair) => {
    const question = await asks(hurt, repair);
    const [first, second] = WORDS.map((words) => anAnswer(repair, question, { words }));
    const twice = randomUUID();
    const given = await Promise.all([
      accountable.do("answerQuestion", first, twice),
      tab.do("answerQuestion", second),
      tab.do("answerQuestion", first, twice),
    ]);
    expect(given.map(({ ok }) => ok)).toEqual([true, true, true]);
    expect(given[2]).toEqual(given[0]);
    await undone();
    await Promise.all([goes(), goes()]);
    await goes();
    const [letters, drafts] = [await lettersOf(hurt, question), await draftsOf(accountable)];
    expect([letters.length, drafts.length]).toEqual([1, 1]);
    expect([...letters, ...drafts].sort()).toEqual(WORDS);
  });
});

test("settling and a correction at the same moment both happen: it is settled, and both versions are there", async () => {
  await races(async (repair, at) => {
    const question = await asks(hurt, repair);
    await answers(accountable, repair, question);
    await accountable.do("correctAnswer", anAnswer(repair, question, { words: "Until one.", reason: "afraid" }));
    await undone();
    const settled = await meet("correctAnswer", () => hurt.do("settleQuestion", { repair, question }), at);
    expect(settled).toMatchObject({ ok: true });
    expect((await everyQuestion(accountable, repair)).map(({ state }) => state)).toEqual(["settled"]);
    const { entries } = await threadOf(hurt, question);
    expect(entries.flatMap(({ version, letter }) => (letter ? [[version, letter.words]] : []))).toEqual([
      [2, "Until one."],
      [1, "At Sam's flat, until eleven."],
    ]);
    expect(await draftsOf(accountable)).toEqual([]);
  });
});

test("while the limit changes, each question goes only if there is room just then, and the others wait", async () => {
  await races(async (repair, at, pairId) => {
    const [before, after] = at % 2 ? [2, 1] : [1, 3];
    await accountable.do("setRoom", { room: before });
    const sent = ["First.", "Second.", "Third."].map((words) => aQuestion(repair, { words }));
    for (const question of sent) await hurt.do("askQuestion", question);
    await undone();
    const limited = await meet("askQuestion", () => tab.do("setRoom", { room: after }), at);
    expect(limited).toMatchObject({ ok: true });
    let [room, open] = [0, 0];
    for (const { name, data } of (await recordOf(pairId)).events) {
      if (name === "room.set") room = (data as { room: number }).room;
      else if (name === "question.asked") expect(++open).toBeLessThanOrEqual(room);
    }
    const [there, left] = [await boxOf(accountable, repair), await waiting(hurt)];
    const words = [...there.map((one) => one.words), ...left.map(({ typed }) => wordsIn(typed))];
    expect(words.sort()).toEqual(sent.map(({ words }) => words).sort());
    expect(left.filter(({ why }) => why !== "room")).toEqual([]);
    expect(there).toHaveLength(open);
    // Any limit has room for one.
    expect(open).toBeGreaterThanOrEqual(1);
  });
});

test("of taking back and going at the same moment, one happens; what found no room is taken back all the same", async () => {
  await races(async (repair, at) => {
    const isFull = at % 2 === 1;
    await accountable.do("setRoom", { room: 1 });
    if (isFull) await asks(hurt, repair, { words: "First." });
    const question = aQuestion(repair);
    await hurt.do("askQuestion", question);
    const [held] = await waiting(hurt);
    await undone();
    const taken = await meet("askQuestion", () => hurt.do("takeBack", { held: held?.id }), at);
    if (isFull) expect(taken).toMatchObject({ ok: true });
    else if (!taken.ok) expect(taken).toEqual(REFUSED("not-here"));
    const there = (await boxOf(accountable, repair)).filter(({ id }) => id === question.id);
    expect([there.length, await draftsOf(hurt)]).toEqual(taken.ok ? [0, [question.words]] : [1, []]);
    expect(await waiting(hurt)).toEqual([]);
  });
});

test("of taking back and coming back at the same moment, its words are a draft once", async () => {
  await races(async (repair, at) => {
    const question = await asks(hurt, repair);
    const answer = anAnswer(repair, question);
    await accountable.do("answerQuestion", answer);
    const [held] = await waiting(accountable);
    await hurt.do("withdrawQuestion", { repair, question });
    await undone();
    const taken = await meet("answerQuestion", () => accountable.do("takeBack", { held: held?.id }), at);
    if (!taken.ok) expect(taken).toEqual(REFUSED("not-here"));
    expect([await draftsOf(accountable), await waiting(accountable)]).toEqual([[answer.words], []]);
  });
});
