import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { myId, myPair } from "../actor";
import { db, ms, olderThan, type Rows } from "../db";
import type { Vault } from "../vault/vault";
import { view } from "../view";
import type { Found } from "./rules";
import {
  type EntryView,
  type OwnQuestionsView,
  ownQuestionsInput,
  PAGE,
  type QuestionsView,
  type QuestionView,
  questionsInput,
  type RoomView,
  roomInput,
  type StandingView,
  type ThreadView,
  threadInput,
} from "./schema";

const CONCERNS = [
  "question.asked",
  "question.withdrawn",
  "question.acknowledged",
  "question.refused",
  "question.ticked",
  "question.settled",
  "answer.given",
  "answer.corrected",
  "answer.withdrawn",
  "answer.readTold",
];

/** Questions with their own words, and what was promised last of each. */
const asked = () =>
  db
    .selectFrom("Question as q")
    .innerJoin("QuestionEntry as e", (on) => on.onRef("e.pairId", "=", "q.pairId").onRef("e.id", "=", "q.id"))
    .where("q.pairId", "=", myPair)
    .select([
      "q.id",
      "q.repairId",
      "q.threadId",
      "q.askerId",
      "q.state",
      "q.concern",
      "q.sealed",
      "q.again",
      "q.lastSeq",
      "e.words",
      ms("q.at").as("at"),
    ])
    .select((row) =>
      jsonObjectFrom(
        row
          .selectFrom("QuestionEntry as p")
          .select(["p.how", ms("p.by").as("by")])
          .whereRef("p.pairId", "=", "q.pairId")
          .whereRef("p.threadId", "=", "q.threadId")
          .whereRef("p.questionId", "=", "q.id")
          .where("p.kind", "=", "acknowledged")
          .orderBy("p.seq", "desc")
          .limit(1),
      ).as("promised"),
    );

type Asked = Rows<typeof asked>;

const questionOf = (row: Asked, userId: string, vault: Vault): QuestionView => ({
  id: row.id,
  seq: row.lastSeq,
  repair: row.repairId,
  thread: row.threadId,
  mine: row.askerId === userId,
  words: row.words && vault.open({ recordId: row.id, field: "QuestionEntry.words", authorId: row.askerId }, row.words),
  state: row.state,
  concern: row.concern,
  sealed: row.sealed,
  again: row.again,
  at: row.at,
  promised: row.state === "acknowledged" && row.promised?.how ? { ...row.promised, how: row.promised.how } : null,
});

/** A page of the box, by what happened last: the open questions of a repair or of all, or those at an end. */
export const questions = view({
  concerns: CONCERNS,
  input: questionsInput,
  read: ({ repair, closed, before }) => {
    let page = asked()
      .where("q.closed", "=", closed)
      .orderBy("q.lastSeq", "desc")
      .limit(PAGE + 1);
    if (repair) page = page.where("q.repairId", "=", repair);
    return before ? page.where("q.lastSeq", "<", before) : page;
  },
  show: ({ actor, rows, vault }) => {
    const page = rows.slice(0, PAGE);
    const data: QuestionsView = {
      items: page.map((row) => questionOf(row, actor.userId, vault)),
      older: olderThan(rows, PAGE),
    };
    return { data };
  },
});

/** Entries of a thread, each with what its reader chose to do with the envelope. */
const said = () =>
  db
    .selectFrom("QuestionEntry as e")
    .leftJoin("Opening as o", (on) =>
      on.onRef("o.pairId", "=", "e.pairId").onRef("o.entryId", "=", "e.id").on("o.userId", "=", myId),
    )
    .where("e.pairId", "=", myPair)
    .select(["e.id", "e.seq", "e.questionId", "e.authorId", "e.kind", "e.words", "e.version", "e.sealed", "e.length"])
    .select(["e.details", "e.how", "o.choice"])
    .select([ms("e.by").as("by"), ms("e.at").as("at"), ms("e.withdrawnAt").as("withdrawnAt")]);

type Said = Rows<typeof said>;

/** A closed envelope is opened for its author, and for a reader who has opened it. */
function entryOf(row: Said, userId: string, vault: Vault): EntryView {
  const mine = row.authorId === userId;
  const closed = row.sealed === true && !mine && row.choice !== "opened";
  const words =
    row.words === null || closed || row.kind === "asked"
      ? null
      : vault.open({ recordId: row.id, field: "QuestionEntry.words", authorId: row.authorId }, row.words);
  return {
    id: row.id,
    seq: row.seq,
    question: row.questionId,
    kind: row.kind,
    mine,
    words: row.kind === "answered" ? null : words,
    letter: row.kind === "answered" && words !== null ? JSON.parse(words) : null,
    version: row.version,
    sealed: row.sealed ?? false,
    length: row.length,
    details: row.details ?? false,
    choice: mine ? null : row.choice,
    promised: row.how && { how: row.how, by: row.by },
    at: row.at,
    withdrawnAt: row.withdrawnAt,
  };
}

const standingOf = ({ version, sealed, read, told, ticked }: Found, userId: string): StandingView => {
  const who = ticked.map((one) => (one === userId ? "me" : "them"));
  return { version, sealed, read, told, ticked: who };
};

/** A page of a thread, newest first, by keyset; and the questions that it is about. */
export const thread = view({
  concerns: CONCERNS,
  own: true,
  input: threadInput,
  read: ({ thread: id, before }) => {
    const entries = said()
      .where("e.threadId", "=", id)
      .orderBy("e.seq", "desc")
      .limit(PAGE + 1);
    const page = before ? entries.where("e.seq", "<", before) : entries;
    return db
      .with("page", () => page)
      .selectNoFrom((from) => [
        jsonArrayFrom(from.selectFrom("page").selectAll().orderBy("seq", "desc")).as("entries"),
        jsonArrayFrom(
          asked()
            .select(sql<Found>`(select to_jsonb(found) from question_here(q."repairId", q.id) found)`.as("found"))
            .where("q.threadId", "=", id)
            .where((is) =>
              is.or([
                is("q.id", "=", id),
                is("q.closed", "=", false),
                is("q.id", "in", sql<string>`(select "questionId" from page)`),
              ]),
            )
            .orderBy("q.at"),
        ).as("questions"),
      ]);
  },
  show: ({ actor, rows: [row], vault }) => {
    const page = (row?.entries ?? []).slice(0, PAGE);
    const data: ThreadView = {
      questions: (row?.questions ?? []).map((one) => ({
        ...questionOf(one, actor.userId, vault),
        standing: standingOf(one.found, actor.userId),
      })),
      entries: page.map((one) => entryOf(one, actor.userId, vault)),
      older: olderThan(row?.entries ?? [], PAGE),
    };
    return { data };
  },
});

/** So many of one's own questions are held against a new one. */
const OWN = 1000;

/** One's own questions, to know one again before it is asked twice. */
export const ownQuestions = view({
  concerns: ["question.asked", "question.withdrawn"],
  input: ownQuestionsInput,
  read: ({ repair }) =>
    asked()
      .where("q.repairId", "=", repair)
      .where("q.askerId", "=", myId)
      .where("e.words", "is not", null)
      .orderBy("q.lastSeq", "desc")
      .limit(OWN),
  show: ({ actor, rows, vault }) => {
    const items = rows.map((row) => questionOf(row, actor.userId, vault));
    const data: OwnQuestionsView = {
      items: items.flatMap(({ id, thread: of, words, at }) => (words === null ? [] : [{ id, thread: of, words, at }])),
    };
    return { data };
  },
});

/** How many open questions each of the two takes at a time. */
export const room = view({
  concerns: ["room.set"],
  input: roomInput,
  read: () => db.selectFrom("Member").select(["userId", "room"]).where("pairId", "=", myPair),
  show: ({ actor, rows }) => {
    const of = (mine: boolean) => rows.find(({ userId }) => (userId === actor.userId) === mine)?.room ?? 0;
    const data: RoomView = { mine: of(true), theirs: of(false) };
    return { data };
  },
});
