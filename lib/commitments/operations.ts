import { sql } from "kysely";
import { myId, myPair, now, type Partner } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import {
  type FoundCommitment,
  isSaid,
  type Making,
  mayEndCommitment,
  mayMake,
  mayMark,
  mayNoteMark,
  mayWish,
  mayWithdrawWish,
} from "./rules";
import {
  endCommitmentInput,
  makeCommitmentInput,
  markCommitmentInput,
  noteMarkInput,
  withdrawWishInput,
  writeWishInput,
} from "./schema";

const entry = (actor: Partner, id: string) => ({
  pairId: actor.pair.id,
  id,
  seq: actor.pair.seq + 1,
  authorId: actor.userId,
  at: now,
});

/** Writes down something that one would be glad of. */
export const writeWish = operation({
  event: "wish.written",
  scope: "repair",
  pace: "waits",
  input: writeWishInput,
  load: ({ repair }) =>
    db
      .selectFrom("Wish")
      .select(sql<number>`count(*)::int`.as("standing"))
      .where("pairId", "=", myPair)
      .where("repairId", "=", repair)
      .where("withdrawnAt", "is", null),
  may: mayWish,
  apply: ({ actor, input: { repair, id, words }, vault }) => {
    const { envelope, commitment } = vault.seal({ recordId: id, field: "Wish.words" }, words);
    const wish = { ...entry(actor, id), repairId: repair, words: envelope };
    return { writes: [db.insertInto("Wish").values(wish)], data: { wish: id, commitment } };
  },
});

/** Takes a wish back. Its words are erased, and what came of it stays. */
export const withdrawWish = operation({
  event: "wish.withdrawn",
  scope: "repair",
  pace: "passes",
  input: withdrawWishInput,
  load: ({ repair, wish }) =>
    db
      .selectFrom("Wish")
      .select(["authorId", "withdrawnAt"])
      .where("pairId", "=", myPair)
      .where("repairId", "=", repair)
      .where("id", "=", wish),
  may: mayWithdrawWish,
  apply: ({ input: { wish } }) => ({ writes: [call("withdraw_wish", wish)], data: { wish } }),
});

type Found = Making & { entry: string | null; words: string | null };

/** Says what one will do, and when. It is readable at once, also where the apology that it comes from is still closed. */
export const makeCommitment = operation({
  event: "commitment.made",
  scope: "repair",
  pace: "waits",
  input: makeCommitmentInput,
  load: ({ repair, wish, letter }) => call<Found>("to_commit", repair, wish ?? null, letter ?? null),
  work: async ({ actor, facts: { entry: recordId, words }, vault }) => {
    if (!recordId || !words) return { mend: null };
    const inside = vault.open({ recordId, field: "LetterEntry.words", authorId: actor.userId }, words);
    return { mend: (JSON.parse(inside) as { parts: { mend?: string } }).parts.mend ?? null };
  },
  may: mayMake,
  apply: ({ actor, input: { repair, id, words, wish, letter, days, ...input }, vault }) => {
    const { envelope, commitment } = vault.seal({ recordId: id, field: "Commitment.words" }, words);
    const { first, zone, line = null, last = null, time = null } = input;
    const row = {
      ...entry(actor, id),
      repairId: repair,
      words: envelope,
      wishId: wish ?? null,
      letterId: letter ?? null,
      days: [...new Set(days)].sort(),
      ...{ line, first, last, time, zone },
    };
    return { writes: [db.insertInto("Commitment").values(row)], data: { promise: id, commitment } };
  },
});

type About = { repair: string; commitment: string; date?: string };
const found = ({ repair, commitment, date }: About) =>
  call<FoundCommitment>("commitment_here", repair, commitment, date ?? null);

/** Says of one day whether one kept it; and of what was not kept, what happened, what one does now, and a new day. */
export const markCommitment = operation({
  event: "commitment.marked",
  scope: "repair",
  pace: (_, input) => (isSaid(input) ? "daily" : "passes"),
  input: markCommitmentInput,
  load: found,
  may: mayMark,
  apply: ({ actor, input, vault }) => {
    const { id, commitment, date, version, outcome, happened = "", instead = "", newDate = null } = input;
    const said = isSaid(input)
      ? vault.seal({ recordId: id, field: "CommitmentMark.words" }, JSON.stringify({ happened, instead }))
      : null;
    const mark = { ...entry(actor, id), commitmentId: commitment, words: said?.envelope ?? null };
    return {
      writes: [db.insertInto("CommitmentMark").values({ ...mark, date, version, outcome, newDate })],
      data: { promise: commitment, mark: id, date, outcome, ...(said ? { commitment: said.commitment } : {}) },
    };
  },
});

/** Ends a commitment, without a reason. What was done of it stays. */
export const endCommitment = operation({
  event: "commitment.ended",
  scope: "repair",
  pace: "passes",
  input: endCommitmentInput,
  load: found,
  may: mayEndCommitment,
  apply: ({ input: { commitment } }) => ({
    writes: [
      db.updateTable("Commitment").set({ endedAt: now }).where("pairId", "=", myPair).where("id", "=", commitment),
    ],
    data: { promise: commitment },
  }),
});

/** Notes for oneself whether a mark fits what one saw, or takes that note away. Nobody else ever hears of it. */
export const noteMark = operation({
  event: "mark.noted",
  scope: "self",
  input: noteMarkInput,
  load: ({ mark }) =>
    db.selectFrom("CommitmentMark").select(["authorId"]).where("pairId", "=", myPair).where("id", "=", mark),
  may: mayNoteMark,
  apply: ({ actor, input: { mark, fit } }) => {
    const own = db
      .deleteFrom("MarkNote")
      .where("userId", "=", myId)
      .where("pairId", "=", myPair)
      .where("markId", "=", mark);
    const noted = { userId: actor.userId, pairId: myPair, markId: mark };
    return { writes: fit ? [own, db.insertInto("MarkNote").values({ ...noted, fit })] : [own] };
  },
});
