import { sql } from "kysely";
import { myId, myPair, now } from "../actor";
import { call, db, type Statement } from "../db";
import { operation } from "../operation";
import { mayAnswerOffer, mayOffer, mayTakeBack } from "./rules";
import { acceptOpennessInput, declineOpennessInput, offerOpennessInput, withdrawOpennessInput } from "./schema";

/** Offers that stand: what has ended or was taken back is not here, as what never was. */
const standing = () =>
  db
    .selectFrom("OpennessOffer as o")
    .where("o.pairId", "=", myPair)
    .where("o.withdrawnAt", "is", null)
    .where("o.until", ">", now);

const found = ({ repair, offer }: { repair?: string; offer: string }) => {
  const one = standing()
    .where("o.id", "=", offer)
    .select(["o.ownerId"])
    .select(({ exists, selectFrom }) =>
      exists(
        selectFrom("OpennessAccepted as a")
          .select("a.at")
          .where("a.pairId", "=", myPair)
          .whereRef("a.offerId", "=", "o.id"),
      )
        .$castTo<boolean>()
        .as("accepted"),
    );
  return repair === undefined ? one : one.where("o.repairId", "=", repair);
};

/** Offers, for so many days, to let the other see something of one's own. Nothing is kept but the offer. */
export const offerOpenness = operation({
  event: "openness.offered",
  scope: "repair",
  pace: "waits",
  input: offerOpennessInput,
  load: ({ repair }): Statement<{ standing: number }> =>
    standing()
      .where("o.repairId", "=", repair)
      .where("o.ownerId", "=", myId)
      .select(sql<number>`count(*)::int`.as("standing")),
  may: mayOffer,
  apply: ({ actor, input: { repair, id, scope, words, days }, vault }) => {
    const { envelope, commitment } = vault.seal({ recordId: id, field: "OpennessOffer.words" }, words);
    const offer = {
      pairId: actor.pair.id,
      id,
      seq: actor.pair.seq + 1,
      repairId: repair,
      ownerId: actor.userId,
      scope,
      words: envelope,
      at: now,
      until: sql<Date>`clock() + make_interval(hours => ${days * 24})`,
    };
    return { writes: [db.insertInto("OpennessOffer").values(offer)], data: { offer: id, commitment } };
  },
});

/** Says yes to an offer. */
export const acceptOpenness = operation({
  event: "openness.accepted",
  scope: "repair",
  pace: "waits",
  input: acceptOpennessInput,
  load: found,
  may: mayAnswerOffer,
  apply: ({ actor: { pair, userId }, input: { offer } }) => ({
    writes: [db.insertInto("OpennessAccepted").values({ pairId: pair.id, offerId: offer, userId, at: now })],
    data: { offer },
  }),
});

/** "No thanks", for oneself: for its owner it can't be told from silence. */
export const declineOpenness = operation({
  event: "openness.declined",
  scope: "mutual",
  input: declineOpennessInput,
  load: found,
  may: mayAnswerOffer,
  apply: ({ actor: { pair, userId }, input: { offer } }) => ({
    writes: [
      db
        .insertInto("OpennessDeclined")
        .values({ pairId: pair.id, offerId: offer, userId, at: now })
        .onConflict((said) => said.doNothing()),
    ],
  }),
});

/** Takes one's own offer back, at any time. Then it is as if there were none. */
export const withdrawOpenness = operation({
  event: "openness.withdrawn",
  scope: "repair",
  pace: "passes",
  input: withdrawOpennessInput,
  load: found,
  may: mayTakeBack,
  apply: ({ input: { offer } }) => ({ writes: [call("withdraw_offer", offer)], data: { offer } }),
});
