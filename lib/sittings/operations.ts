import { myId, myPair, now, type Partner } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import {
  type Here,
  isIn,
  MORE,
  mayAskForMore,
  mayEnter,
  mayLeave,
  mayPutAside,
  maySayLast,
  mayTakeUp,
  windowOf,
} from "./rules";
import {
  askForMoreInput,
  enterSittingInput,
  leaveSittingInput,
  putAsideQuestionInput,
  sayLastInput,
  takeUpQuestionInput,
} from "./schema";

const here = () => call<Here>("sitting_here", null);

/** The window that a rule has found open. */
const opened = (facts: Here, actor: Partner) => windowOf(facts, actor.now) as { startsAt: number; endsAt: number };
const start = (facts: Here, actor: Partner) => new Date(opened(facts, actor).startsAt);

/** The other, if they are inside: nobody else hears of what goes on in it. */
const tells = ({ members }: Here, { pair }: Partner) => (isIn({ members }, pair.partnerId) ? [pair.partnerId] : []);

const sitting = (startsAt: Date) =>
  db.updateTable("Sitting").where("pairId", "=", myPair).where("startsAt", "=", startsAt);
const oneself = (startsAt: Date) =>
  db
    .updateTable("SittingMember")
    .where("pairId", "=", myPair)
    .where("startsAt", "=", startsAt)
    .where("userId", "=", myId);

/** Enters the sitting of the window that is open. */
export const enterSitting = operation({
  event: "sitting.entered",
  scope: "mutual",
  input: enterSittingInput,
  load: here,
  may: mayEnter,
  apply: ({ actor, facts }) => {
    const { startsAt, endsAt } = opened(facts, actor);
    const key = { pairId: actor.pair.id, startsAt: new Date(startsAt) };
    return {
      writes: [
        db
          .insertInto("Sitting")
          .values({ ...key, endsAt: new Date(endsAt) })
          .onConflict((found) => found.doNothing()),
        db
          .insertInto("SittingMember")
          .values({ ...key, userId: actor.userId })
          .onConflict((found) => found.columns(["pairId", "startsAt", "userId"]).doUpdateSet({ leftAt: null })),
      ],
      tells: tells(facts, actor),
    };
  },
});

/** Leaves it. The clock runs on, and one may come back. */
export const leaveSitting = operation({
  event: "sitting.left",
  scope: "mutual",
  input: leaveSittingInput,
  load: here,
  may: mayLeave,
  apply: ({ actor, facts }) => ({
    writes: [oneself(start(facts, actor)).set({ leftAt: now })],
    tells: tells(facts, actor),
  }),
});

/** Lays one of one's own questions on the table. */
export const takeUpQuestion = operation({
  event: "sitting.questionTakenUp",
  scope: "mutual",
  input: takeUpQuestionInput,
  load: ({ question }) => call<Here>("sitting_here", question),
  may: mayTakeUp,
  apply: ({ actor, facts, input: { question } }) => ({
    writes: [sitting(start(facts, actor)).set({ questionId: question })],
    tells: tells(facts, actor),
  }),
});

/** Puts the question on the table aside, for another time. */
export const putAsideQuestion = operation({
  event: "sitting.questionPutAside",
  scope: "mutual",
  input: putAsideQuestionInput,
  load: here,
  may: mayPutAside,
  apply: ({ actor, facts }) => ({
    writes: [sitting(start(facts, actor)).set({ questionId: null })],
    tells: tells(facts, actor),
  }),
});

/** Asks for ten minutes more. The second of the two to ask adds them. */
export const askForMore = operation({
  event: "sitting.moreAsked",
  scope: "mutual",
  input: askForMoreInput,
  load: here,
  may: mayAskForMore,
  apply: ({ actor, facts }) => {
    const startsAt = start(facts, actor);
    const both = facts.members.some(({ userId, moreAt }) => userId !== actor.userId && moreAt);
    const longer = { endsAt: new Date(opened(facts, actor).endsAt + MORE), extendedAt: now };
    return {
      writes: [oneself(startsAt).set({ moreAt: now }), ...(both ? [sitting(startsAt).set(longer)] : [])],
      tells: tells(facts, actor),
    };
  },
});

/** Says one thing to close with. */
export const sayLast = operation({
  event: "sitting.lastSaid",
  scope: "mutual",
  pace: "waits",
  input: sayLastInput,
  load: here,
  may: maySayLast,
  apply: ({ actor, facts, input: { words }, vault }) => {
    const startsAt = start(facts, actor);
    const spot = { recordId: startsAt.toISOString(), field: "SittingMember.words" };
    const { envelope } = vault.seal(spot, words);
    return { writes: [oneself(startsAt).set({ words: envelope })], tells: tells(facts, actor) };
  },
});
