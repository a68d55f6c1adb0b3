import { myId, myPair, now } from "../actor";
import { db, ms } from "../db";
import { view } from "../view";
import { type OpennessView, opennessInput } from "./schema";

/** The offers that stand in a repair, until the first of them ends. */
export const openness = view({
  concerns: ["openness.offered", "openness.accepted", "openness.withdrawn"],
  own: true,
  input: opennessInput,
  read: ({ repair }) =>
    db
      .selectFrom("OpennessOffer as o")
      .leftJoin("OpennessAccepted as a", (on) => on.onRef("a.pairId", "=", "o.pairId").onRef("a.offerId", "=", "o.id"))
      .leftJoin("OpennessDeclined as d", (on) =>
        on.onRef("d.pairId", "=", "o.pairId").onRef("d.offerId", "=", "o.id").on("d.userId", "=", myId),
      )
      .where("o.pairId", "=", myPair)
      .where("o.repairId", "=", repair)
      .where("o.withdrawnAt", "is", null)
      .where("o.until", ">", now)
      .select(["o.id", "o.ownerId", "o.scope", "o.words", ms("o.at").as("at"), ms("o.until").as("until")])
      .select(["a.at as acceptedAt", "d.at as declinedAt"])
      .orderBy("o.seq", "desc"),
  show: ({ actor, rows, vault }) => {
    const data: OpennessView = rows.map(({ id, ownerId, scope, words, at, until, acceptedAt, declinedAt }) => ({
      id,
      mine: ownerId === actor.userId,
      scope,
      words: vault.open({ recordId: id, field: "OpennessOffer.words", authorId: ownerId }, words ?? ""),
      at,
      until,
      accepted: acceptedAt !== null,
      declined: acceptedAt === null && declinedAt !== null,
    }));
    return rows.length ? { data, nextChangeAt: Math.min(...rows.map(({ until }) => until)) } : { data };
  },
});
