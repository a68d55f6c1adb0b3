import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { myPair, now, type Partner } from "../actor";
import { call, db, type Statement } from "../db";
import { roundedLength } from "../envelopes/rules";
import type { Correction } from "../envelopes/schema";
import { operation } from "../operation";
import type { Found } from "../questions/rules";
import type { Vault } from "../vault/vault";
import { type FoundAnswer, mayAnswer, mayCorrect, mayLetKnow, mayWithdrawAnswer } from "./rules";
import {
  type AnswerQuestion,
  answerQuestionInput,
  correctAnswerInput,
  letKnowInput,
  withdrawAnswerInput,
} from "./schema";

type About = { repair: string; question: string };
const asked = ({ repair, question }: About) => call<Found>("question_here", repair, question);
/** The same, and whether it touches the asker's health or safety. */
const toAnswer = ({ repair, question }: About) => sql<Found & { urgent: boolean }>`
  select f.*, (select concern is not null from "Question" where "pairId" = ${myPair} and id = ${question}) as urgent
  from (${asked({ repair, question })}) f`;

const answer = ({ entry }: { entry: string }) =>
  db
    .selectFrom("QuestionEntry")
    .select(["authorId", "questionId", "withdrawnAt"])
    .where("pairId", "=", myPair)
    .where("id", "=", entry)
    .where("kind", "=", "answered") as Statement<FoundAnswer>;

/** The question has something new. A late correction ends nothing, and opens nothing again. */
const touched = (actor: Partner, question: string, answers = false) =>
  db
    .updateTable("Question")
    .set({ lastSeq: actor.pair.seq + 1, ...(answers ? { state: "answered" as const } : {}) })
    .where("pairId", "=", myPair)
    .where("id", "=", question);

type Writing = { actor: Partner; input: AnswerQuestion & { reason?: Correction }; facts: Found; vault: Vault };

/** One more version. Once in an envelope, always in one: what was closed is not told by a correction. */
function written({ actor, input, facts, vault }: Writing) {
  const { repair: _, question: questionId, id, sealed, details, ...letter } = input;
  const { envelope, commitment } = vault.seal({ recordId: id, field: "QuestionEntry.words" }, JSON.stringify(letter));
  const version = facts.version + 1;
  const row = {
    pairId: actor.pair.id,
    id,
    seq: actor.pair.seq + 1,
    threadId: facts.threadId,
    questionId,
    authorId: actor.userId,
    kind: "answered" as const,
    words: envelope,
    version,
    sealed: sealed || facts.sealed,
    length: roundedLength(input.words),
    details,
    at: now,
  };
  return {
    writes: [touched(actor, questionId, version === 1), db.insertInto("QuestionEntry").values(row)],
    data: { question: questionId, answer: id, version, commitment },
  };
}

/** Answers, openly or in an envelope. It can be taken back for some seconds. */
export const answerQuestion = operation({
  event: "answer.given",
  scope: "repair",
  pace: ({ urgent }) => (urgent ? "passes" : "waits"),
  input: answerQuestionInput,
  load: toAnswer,
  may: mayAnswer,
  apply: written,
});

/** Puts an answer right: a new version with its reason. The one before stays readable. */
export const correctAnswer = operation({
  event: "answer.corrected",
  scope: "repair",
  pace: "daily",
  input: correctAnswerInput,
  load: asked,
  may: mayCorrect,
  apply: written,
});

/** Erases the words of one version, and leaves a tombstone. */
export const withdrawAnswer = operation({
  event: "answer.withdrawn",
  scope: "pair",
  pace: "passes",
  input: withdrawAnswerInput,
  load: answer,
  may: mayWithdrawAnswer,
  apply: ({ actor, input: { entry }, facts }) => ({
    writes: [touched(actor, facts.questionId), call("withdraw_entry", entry)],
    data: { question: facts.questionId, answer: entry },
  }),
});

/** Lets the other know that one has read what there is to read. A new shared thing, pressed on purpose. */
export const letKnow = operation({
  event: "answer.readTold",
  scope: "repair",
  pace: "waits",
  input: letKnowInput,
  load: asked,
  may: mayLetKnow,
  apply: ({ actor, input: { question }, facts }) => {
    const row = {
      pairId: actor.pair.id,
      id: randomUUID(),
      seq: actor.pair.seq + 1,
      threadId: facts.threadId,
      questionId: question,
      authorId: actor.userId,
      kind: "readTold" as const,
      at: now,
    };
    return { writes: [touched(actor, question), db.insertInto("QuestionEntry").values(row)], data: { question } };
  },
});
