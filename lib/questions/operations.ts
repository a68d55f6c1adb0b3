import { randomUUID } from "node:crypto";
import { myId, myPair, now, type Partner } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import { momentOf } from "../vault/fingerprint";
import {
  type Asking,
  END_STATES,
  type Found,
  mayAcknowledge,
  mayAsk,
  mayRefuse,
  maySetRoom,
  maySettle,
  mayTick,
  mayWithdrawQuestion,
  nextTurn,
} from "./rules";
import {
  acknowledgeQuestionInput,
  askQuestionInput,
  type How,
  type QuestionState,
  refuseQuestionInput,
  setRoomInput,
  settleQuestionInput,
  tickQuestionInput,
  withdrawQuestionInput,
} from "./schema";

type About = { repair: string; question: string };
const found = ({ repair, question }: About) => call<Found>("question_here", repair, question);

const at = (actor: Partner) => actor.pair.seq + 1;

/** Where a question stands from now on. */
const moved = (actor: Partner, question: string, state: QuestionState) =>
  db
    .updateTable("Question")
    .set({ state, closed: END_STATES.some((end) => end === state), lastSeq: at(actor) })
    .where("pairId", "=", myPair)
    .where("id", "=", question);

type Said = { id?: string; kind: "asked" | "acknowledged" | "notWilling" | "inPerson" | "settled"; words?: string };

/** One thing said or done about a question. */
const entry = (
  actor: Partner,
  of: { threadId: string; question: string },
  said: Said & { how?: How; by?: Date | null },
) => {
  const { id = randomUUID(), ...more } = said;
  return db.insertInto("QuestionEntry").values({
    pairId: actor.pair.id,
    id,
    seq: at(actor),
    threadId: of.threadId,
    questionId: of.question,
    authorId: actor.userId,
    at: now,
    ...more,
  });
};

/** Asks. It can be taken back for some seconds; then it goes, or waits until the other has room. */
export const askQuestion = operation({
  event: "question.asked",
  scope: "repair",
  pace: "waits",
  input: askQuestionInput,
  load: ({ repair, earlier }) => call<Asking>("to_ask", repair, earlier?.question ?? null),
  work: async ({ actor }) => ({ turn: nextTurn(actor.now, (hour) => momentOf(actor.userId, hour)) }),
  may: mayAsk,
  apply: ({ actor, input: { repair, id, words, concern, sealed, earlier }, facts, vault }) => {
    const { envelope, commitment } = vault.seal({ recordId: id, field: "QuestionEntry.words" }, words);
    const again = earlier?.again ?? false;
    const threadId = !again && facts.earlier ? facts.earlier.threadId : id;
    const question = {
      pairId: actor.pair.id,
      id,
      repairId: repair,
      threadId,
      askerId: actor.userId,
      state: "asked" as const,
      concern: concern ?? null,
      sealed,
      again,
      lastSeq: at(actor),
      at: now,
    };
    // One an hour: whatever else waits, waits for the next turn.
    const theRest = db
      .updateTable("Held")
      .set({ until: facts.turn })
      .where("userId", "=", myId)
      .where("why", "=", "room");
    return {
      writes: [
        ...(earlier && again ? [moved(actor, earlier.question, "askedAgain")] : []),
        db.insertInto("Question").values(question),
        entry(actor, { threadId, question: id }, { id, kind: "asked", words: envelope }),
        ...(actor.held?.why === "room" ? [theRest] : []),
      ],
      data: { question: id, commitment },
    };
  },
});

/** Takes an unanswered question back: its words are erased, and that there was one stays. */
export const withdrawQuestion = operation({
  event: "question.withdrawn",
  scope: "repair",
  pace: "passes",
  input: withdrawQuestionInput,
  load: found,
  may: mayWithdrawQuestion,
  apply: ({ actor, input: { question } }) => ({
    writes: [moved(actor, question, "withdrawn"), call("withdraw_entry", question)],
    data: { question },
  }),
});

/** Says how and when one will answer: now, by a time, in person, or with a counsellor. */
export const acknowledgeQuestion = operation({
  event: "question.acknowledged",
  scope: "repair",
  pace: "waits",
  input: acknowledgeQuestionInput,
  load: found,
  may: mayAcknowledge,
  apply: ({ actor, input: { question, how, by }, facts }) => ({
    writes: [
      moved(actor, question, "acknowledged"),
      entry(actor, { ...facts, question }, { kind: "acknowledged", how, by: by ? new Date(by) : null }),
    ],
    data: { question, how },
  }),
});

/** Is not willing to answer, and says why. That frees room, and ends nothing for the asker. */
export const refuseQuestion = operation({
  event: "question.refused",
  scope: "repair",
  pace: "waits",
  input: refuseQuestionInput,
  load: found,
  may: mayRefuse,
  apply: ({ actor, input: { question, words }, facts, vault }) => {
    const id = randomUUID();
    const { envelope, commitment } = vault.seal({ recordId: id, field: "QuestionEntry.words" }, words);
    return {
      writes: [
        moved(actor, question, "notWilling"),
        entry(actor, { ...facts, question }, { id, kind: "notWilling", words: envelope }),
      ],
      data: { question, commitment },
    };
  },
});

/** "We spoke about it": when both have said so, it was answered in person. */
export const tickQuestion = operation({
  event: "question.ticked",
  scope: "repair",
  pace: "waits",
  input: tickQuestionInput,
  load: found,
  may: mayTick,
  apply: ({ actor, input: { question }, facts }) => ({
    writes: [
      moved(actor, question, facts.ticked.length ? "inPerson" : facts.state),
      entry(actor, { ...facts, question }, { kind: "inPerson" }),
    ],
    data: { question },
  }),
});

/** Its asker has what they wanted to know, for now. */
export const settleQuestion = operation({
  event: "question.settled",
  scope: "repair",
  pace: "passes",
  input: settleQuestionInput,
  load: found,
  may: maySettle,
  apply: ({ actor, input: { question }, facts }) => ({
    writes: [moved(actor, question, "settled"), entry(actor, { ...facts, question }, { kind: "settled" })],
    data: { question },
  }),
});

/** How many open questions one takes at a time. */
export const setRoom = operation({
  event: "room.set",
  scope: "pair",
  pace: "passes",
  input: setRoomInput,
  may: maySetRoom,
  apply: ({ input: { room } }) => ({
    writes: [db.updateTable("Member").set({ room }).where("pairId", "=", myPair).where("userId", "=", myId)],
    data: { room },
  }),
});
