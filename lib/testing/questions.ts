import { randomUUID } from "node:crypto";
import { released as all } from "../operations";
import type { QuestionsView, QuestionView, ThreadView } from "../questions/schema";
import { sweep } from "../sweep";
import { house } from "./house";
import { aPair, type Person } from "./pair";

/** Lets the seconds pass in which something could be taken back, and what was held go. */
export async function released(seconds = 11) {
  const { pass } = await house();
  await pass(seconds);
  await sweep(all);
}

/** Lets time pass until the next turn of what waits for room, and the sweep run. */
export async function turned({ userId }: Person) {
  const { asOwner } = await house();
  const [row] = await asOwner(
    `select extract(epoch from min(until) - clock())::float8 as seconds from "Held" where "userId" = $1 and why = 'room'`,
    [userId],
  );
  await released(row.seconds + 1);
}

export const aQuestion = (repair: string, more: object = {}) => ({
  repair,
  id: randomUUID(),
  words: "Where were you on Thursday evening?",
  sealed: false,
  ...more,
});

export const anAnswer = (repair: string, question: string, more: object = {}) => ({
  repair,
  question,
  id: randomUUID(),
  words: "At Sam's flat, until eleven.",
  certainty: "sure",
  sealed: false,
  details: false,
  ...more,
});

/** Somebody asks, and the question has gone. Answers its id. */
export async function asks(person: Person, repair: string, more: object = {}) {
  const question = aQuestion(repair, more);
  const answer = await person.do("askQuestion", question);
  if (!answer.ok) throw new Error(answer.reason);
  await released();
  return question.id;
}

/** Somebody answers, and the answer has gone. Answers its id. */
export async function answers(person: Person, repair: string, question: string, more: object = {}) {
  const answer = anAnswer(repair, question, more);
  const name = "reason" in more ? "correctAnswer" : "answerQuestion";
  const answered = await person.do(name, answer);
  if (!answered.ok) throw new Error(answered.reason);
  await released();
  return answer.id;
}

/** A pair, and a question that the hurt one has asked. */
export async function aPairWithAQuestion(more: object = {}) {
  const pair = await aPair();
  return { ...pair, question: await asks(pair.hurt, pair.repair, more) };
}

export const boxOf = async (person: Person, repair: string, closed = false) =>
  (await person.look<QuestionsView>("questions", { repair, closed })).items;

export const threadOf = (person: Person, thread: string) => person.look<ThreadView>("thread", { thread });

/** Where a question stands, as somebody sees it. */
export const stateOf = async (person: Person, thread: string, question = thread) =>
  (await threadOf(person, thread)).questions.find(({ id }) => id === question)?.state as QuestionView["state"];
