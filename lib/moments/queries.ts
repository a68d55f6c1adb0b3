import { sql } from "kysely";
import { myPair } from "../actor";
import { call, db, olderThan, type Statement } from "../db";
import { view } from "../view";
import type { Shelf } from "./rules";
import {
  type GoodMomentsView,
  goodMomentsInput,
  type MomentsView,
  momentsInput,
  type OverlapView,
  PAGE,
} from "./schema";

type Here = {
  moments: { id: string; shelf: Shelf; authorId: string; words: string }[];
  marks: MomentsView["marks"];
  overlaps: Omit<OverlapView, "words">[];
  touch: boolean;
  shelf: MomentsView["shelf"];
};

/** The shelves, one's own marks, and what both said yes to. */
export const moments = view({
  // A repair may be the first in which this one was hurt: the fourth shelf is theirs to want from then on.
  concerns: ["moments.drawn", "moment.added", "moment.withdrawn", "repair.opened"],
  own: true,
  input: momentsInput,
  read: (): Statement<Here> => call("moments_here"),
  show: ({ actor, rows: [row], vault }) => {
    const { moments = [], marks = [], overlaps = [], touch = false, shelf = null } = row ?? {};
    const own = moments.map(({ id, shelf, authorId, words }) => ({
      ...{ id, shelf, mine: authorId === actor.userId },
      words: vault.open({ recordId: id, field: "Moment.words", authorId }, words),
    }));
    const data: MomentsView = {
      own,
      marks,
      overlaps: overlaps.map((one) => ({ ...one, words: own.find(({ id }) => id === one.moment)?.words ?? null })),
      touch,
      shelf,
    };
    const ends = [...marks, ...overlaps].map(({ until }) => until);
    return ends.length ? { data, nextChangeAt: Math.min(...ends) } : { data };
  },
});

const CONCERNS = ["moment.logged", "moment.logWithdrawn"];

/** Ids of the lines that the pair's events since then are about. */
const touchedSince = (since: number) =>
  db
    .selectFrom("Event")
    .select(sql<string>`(data->>'good')::uuid`.as("id"))
    .where("pairId", "=", myPair)
    .where("seq", ">", since)
    .where("name", "in", CONCERNS);

/** The log of good moments, newest first, by keyset. With `since`, the first page answers only what was touched after it. */
export const goodMoments = view({
  concerns: CONCERNS,
  input: goodMomentsInput,
  read: ({ before }, since) => {
    let found = db.selectFrom("GoodMoment").selectAll().where("pairId", "=", myPair).orderBy("seq", "desc");
    if (before) found = found.where("seq", "<", before);
    return since === null ? found.limit(PAGE + 1) : found.where("id", "in", touchedSince(since));
  },
  show: ({ actor, rows, vault, since }) => {
    const page = since === null ? rows.slice(0, PAGE) : rows;
    const items = page.map(({ id, seq, authorId, words, at, withdrawnAt }) => ({
      ...{ id, seq, mine: authorId === actor.userId, at: at.getTime(), withdrawnAt: withdrawnAt?.getTime() ?? null },
      words: words === null ? null : vault.open({ recordId: id, field: "GoodMoment.words", authorId }, words),
    }));
    const older = since === null ? olderThan(rows, PAGE) : null;
    const data: GoodMomentsView = since === null ? { items, older } : { items, older, touched: true };
    return { data };
  },
});
