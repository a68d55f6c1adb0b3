import { myId, myPair, now } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import { mayAddMoment, mayKeepShelf, mayLog, mayMark, mayWithdraw, type Shelf, shelfOf } from "./rules";
import {
  addMomentInput,
  logMomentInput,
  markMomentInput,
  setQuietDaysInput,
  wantShelfInput,
  withdrawGoodMomentInput,
  withdrawMomentInput,
} from "./schema";

/** Adds a moment of the two's own to a shelf. */
export const addMoment = operation({
  event: "moment.added",
  scope: "pair",
  pace: "waits",
  input: addMomentInput,
  load: () => call<{ standing: number; touch: boolean }>("to_add_moment"),
  may: mayAddMoment,
  apply: ({ actor, input: { id, shelf, words }, vault }) => {
    const { envelope, commitment } = vault.seal({ recordId: id, field: "Moment.words" }, words);
    const row = { pairId: actor.pair.id, id, seq: actor.pair.seq + 1, authorId: actor.userId, shelf };
    return {
      writes: [db.insertInto("Moment").values({ ...row, words: envelope, at: now })],
      data: { moment: id, commitment },
    };
  },
});

/** Erases the words of a moment that one added. It is on no shelf any more, and nothing of it is shown. */
export const withdrawMoment = operation({
  event: "moment.withdrawn",
  scope: "pair",
  pace: "passes",
  input: withdrawMomentInput,
  load: ({ moment }) =>
    db.selectFrom("Moment").select(["authorId", "withdrawnAt"]).where("pairId", "=", myPair).where("id", "=", moment),
  may: mayWithdraw,
  apply: ({ input: { moment } }) => ({ writes: [call("withdraw_moment", moment)], data: { moment } }),
});

/** Marks a moment in private, or takes the mark away. Only the clock ever looks at it, once a day. */
export const markMoment = operation({
  event: "moment.marked",
  scope: "mutual",
  input: markMomentInput,
  load: ({ moment }) => call<{ shelf: Shelf | null; touch: boolean }>("moment_here", moment),
  may: mayMark,
  apply: ({ actor, facts, input: { moment, wish } }) => {
    const shelf = shelfOf(moment) ?? (facts.shelf as Shelf);
    const row = { pairId: actor.pair.id, userId: actor.userId, moment };
    return {
      writes: [
        wish
          ? db
              .insertInto("MomentMark")
              .values({ ...row, shelf, wish, at: now })
              .onConflict((found) =>
                found.columns(["pairId", "userId", "moment"]).doUpdateSet({ shelf, wish, at: now }),
              )
          : db
              .deleteFrom("MomentMark")
              .where("pairId", "=", myPair)
              .where("userId", "=", myId)
              .where("moment", "=", moment),
      ],
    };
  },
});

/** Wants the fourth shelf, or wants it no longer. For the other that is so from the next draw on, and looks like a quiet time. */
export const wantShelf = operation({
  event: "shelf.wanted",
  scope: "mutual",
  input: wantShelfInput,
  may: mayKeepShelf,
  apply: ({ actor, input: { wanted } }) => {
    const wantedAt = wanted ? now : null;
    const marks = db.deleteFrom("MomentMark").where("pairId", "=", myPair).where("userId", "=", myId);
    return {
      writes: [
        db
          .insertInto("ShelfWish")
          .values({ pairId: actor.pair.id, userId: actor.userId, wantedAt })
          .onConflict((found) => found.columns(["pairId", "userId"]).doUpdateSet({ wantedAt })),
        ...(wanted ? [] : [marks.where("shelf", "=", "touch")]),
      ],
    };
  },
});

/** After how many quiet days the fourth shelf goes to rest by itself. */
export const setQuietDays = operation({
  event: "shelf.quietDaysSet",
  scope: "mutual",
  input: setQuietDaysInput,
  may: mayKeepShelf,
  apply: ({ actor, input: { days: quietDays } }) => ({
    writes: [
      db
        .insertInto("ShelfWish")
        .values({ pairId: actor.pair.id, userId: actor.userId, quietDays })
        .onConflict((found) => found.columns(["pairId", "userId"]).doUpdateSet({ quietDays })),
    ],
  }),
});

/** Writes a line into the log of good moments. */
export const logMoment = operation({
  event: "moment.logged",
  scope: "pair",
  pace: "waits",
  input: logMomentInput,
  may: mayLog,
  apply: ({ actor, input: { id, words }, vault }) => {
    const { envelope, commitment } = vault.seal({ recordId: id, field: "GoodMoment.words" }, words);
    const row = { pairId: actor.pair.id, id, seq: actor.pair.seq + 1, authorId: actor.userId };
    return {
      writes: [db.insertInto("GoodMoment").values({ ...row, words: envelope, at: now })],
      data: { good: id, commitment },
    };
  },
});

/** Erases one's own line in the log and leaves a tombstone. */
export const withdrawGoodMoment = operation({
  event: "moment.logWithdrawn",
  scope: "pair",
  pace: "passes",
  input: withdrawGoodMomentInput,
  load: ({ good }) =>
    db.selectFrom("GoodMoment").select(["authorId", "withdrawnAt"]).where("pairId", "=", myPair).where("id", "=", good),
  may: mayWithdraw,
  apply: ({ input: { good } }) => ({ writes: [call("withdraw_good_moment", good)], data: { good } }),
});
