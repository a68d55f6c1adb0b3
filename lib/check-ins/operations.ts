import { expressionBuilder } from "kysely";
import { myId, myPair, now } from "../actor";
import { call, db } from "../db";
import type { DB } from "../generated/schema";
import { operation } from "../operation";
import { isToldFirst, mayPost, mayReply, mayWithdraw } from "./rules";
import { postCheckInInput, replyToCheckInInput, withdrawCheckInInput } from "./schema";

const checkIn = (id: string) =>
  db.selectFrom("CheckIn").select(["authorId", "withdrawnAt"]).where("pairId", "=", myPair).where("id", "=", id);

/** Open questions of the other's: whoever has been asked does not tell first. */
const asked = db
  .selectFrom("Question")
  .select("id")
  .where("pairId", "=", myPair)
  .where("askerId", "<>", myId)
  .where("state", "in", ["asked", "acknowledged"]);

const { not, exists } = expressionBuilder<DB>();
const unasked = not(exists(asked)).$castTo<boolean>();

/** Tells the other something, at once. */
export const postCheckIn = operation({
  event: "checkIn.posted",
  scope: "pair",
  pace: "daily",
  input: postCheckInInput,
  may: mayPost,
  apply: ({ actor, input: { id, kind, words, outcome, localDate, zone, about }, vault }) => {
    const { envelope, commitment } = vault.seal({ recordId: id, field: "CheckIn.words" }, words);
    const row = {
      pairId: actor.pair.id,
      id,
      seq: actor.pair.seq + 1,
      authorId: actor.userId,
      kind,
      words: envelope,
      outcome: outcome ?? null,
      at: now,
      localDate,
      zone,
      about: about ?? null,
    };
    const post = db.insertInto("CheckIn").values({ ...row, toldFirst: isToldFirst(kind) ? unasked : false });
    return { writes: [post], data: { checkIn: id, commitment } };
  },
});

/** One of the deliberate replies, once each. */
export const replyToCheckIn = operation({
  event: "checkIn.repliedTo",
  scope: "pair",
  pace: "waits",
  input: replyToCheckInInput,
  load: (input) => checkIn(input.checkIn),
  may: mayReply,
  apply: ({ actor, input: { checkIn: checkInId, reply } }) => ({
    writes: [
      db
        .insertInto("CheckInReply")
        .values({ pairId: actor.pair.id, checkInId, reply, authorId: actor.userId, at: now }),
    ],
    data: { checkIn: checkInId, reply },
  }),
});

/** Erases one's own words and leaves a tombstone: that there was a check-in, by whom and when. */
export const withdrawCheckIn = operation({
  event: "checkIn.withdrawn",
  scope: "pair",
  pace: "passes",
  input: withdrawCheckInInput,
  load: (input) => checkIn(input.checkIn),
  may: mayWithdraw,
  apply: ({ input: { checkIn: id } }) => ({ writes: [call("withdraw_check_in", id)], data: { checkIn: id } }),
});
