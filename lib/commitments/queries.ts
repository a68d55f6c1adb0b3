import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { myId, myPair } from "../actor";
import { db, ms, olderThan, type Rows } from "../db";
import type { Vault } from "../vault/vault";
import { view } from "../view";
import { localDay } from "../zone";
import { endOfDay } from "./rules";
import {
  type CommitmentMonthView,
  type CommitmentsView,
  type CommitmentView,
  commitmentMonthInput,
  commitmentsInput,
  type MarkView,
  PAGE,
  type WishesView,
  wishesInput,
} from "./schema";

/** Marks, each with what its viewer noted of it: the other's notes are not even rows for them. */
const marks = () =>
  db
    .selectFrom("CommitmentMark as m")
    .leftJoin("MarkNote as n", (on) =>
      on.onRef("n.pairId", "=", "m.pairId").onRef("n.markId", "=", "m.id").on("n.userId", "=", myId),
    )
    .where("m.pairId", "=", myPair)
    .select(["m.id", "m.seq", "m.commitmentId", "m.authorId", "m.date", "m.version", "m.outcome", "m.words"])
    .select(["m.newDate", "n.fit", ms("m.at").as("at")]);

type Mark = Rows<typeof marks>;

function markOf({ words, authorId, commitmentId, ...row }: Mark, vault: Vault): MarkView {
  const said = words && vault.open({ recordId: row.id, field: "CommitmentMark.words", authorId }, words);
  const { happened = "", instead = "" } = said ? JSON.parse(said) : {};
  return { ...row, commitment: commitmentId, happened: happened || null, instead: instead || null };
}

/** What a person still wishes, and that something was wished once; newest first, by keyset. */
export const wishes = view({
  concerns: ["wish.written", "wish.withdrawn"],
  input: wishesInput,
  read: ({ repair, before }) => {
    const page = db
      .selectFrom("Wish as w")
      .select(["w.id", "w.seq", "w.authorId", "w.words", ms("w.at").as("at"), ms("w.withdrawnAt").as("withdrawnAt")])
      .where("w.pairId", "=", myPair)
      .where("w.repairId", "=", repair)
      .orderBy("w.seq", "desc")
      .limit(PAGE + 1);
    return before ? page.where("w.seq", "<", before) : page;
  },
  show: ({ actor, rows, vault }) => {
    const items = rows.slice(0, PAGE).map(({ authorId, words, ...row }) => ({
      ...row,
      mine: authorId === actor.userId,
      words: words && vault.open({ recordId: row.id, field: "Wish.words", authorId }, words),
    }));
    const data: WishesView = { items, older: olderThan(rows, PAGE) };
    return { data };
  },
});

/** Some days more than can be marked: which day it is depends on the zone. */
const lately = sql<string>`(clock() - interval '16 days')::date`;

const found = () =>
  db
    .selectFrom("Commitment as c")
    .where("c.pairId", "=", myPair)
    .select(["c.id", "c.seq", "c.authorId", "c.words", "c.letterId", "c.days", "c.first", "c.last", "c.time", "c.zone"])
    .select([ms("c.at").as("at"), ms("c.endedAt").as("endedAt")])
    .select((row) => [
      jsonObjectFrom(
        row
          .selectFrom("Wish as w")
          .select(["w.id", "w.authorId", "w.words"])
          .whereRef("w.pairId", "=", "c.pairId")
          .whereRef("w.id", "=", "c.wishId"),
      ).as("wish"),
      jsonArrayFrom(
        db
          .selectFrom(
            marks()
              .distinctOn("m.date")
              .where("m.commitmentId", "=", sql<string>`${row.ref("c.id")}`)
              .orderBy("m.date", "desc")
              .orderBy("m.version", "desc")
              .as("newest"),
          )
          .selectAll()
          .where((one) => one.or([one("date", ">=", lately), one("newDate", ">=", lately)]))
          .orderBy("date", "desc"),
      ).as("marks"),
    ]);

type Found = Rows<typeof found>;

function commitmentOf(
  { authorId, letterId, ...row }: Found,
  userId: string,
  now: number,
  vault: Vault,
): CommitmentView {
  const { wish } = row;
  return {
    ...row,
    mine: authorId === userId,
    words: vault.open({ recordId: row.id, field: "Commitment.words", authorId }, row.words),
    wish: wish && {
      id: wish.id,
      words: wish.words && vault.open({ recordId: wish.id, field: "Wish.words", authorId: wish.authorId }, wish.words),
    },
    letter: letterId,
    today: localDay(now, row.zone),
    marks: row.marks.map((mark) => markOf(mark as Mark, vault)),
  };
}

/** What was promised, newest first, with what was said of it lately. It is looked at again when a day ends where it was promised. */
export const commitments = view({
  concerns: ["commitment.made", "commitment.marked", "commitment.ended", "wish.withdrawn"],
  own: true,
  input: commitmentsInput,
  read: ({ repair, ended, before }) => {
    const page = found()
      .where("c.repairId", "=", repair)
      .where("c.endedAt", ended ? "is not" : "is", null)
      .orderBy("c.seq", "desc")
      .limit(PAGE + 1);
    return before ? page.where("c.seq", "<", before) : page;
  },
  show: ({ actor, rows, vault, input: { ended } }) => {
    const items = rows.slice(0, PAGE).map((row) => commitmentOf(row, actor.userId, actor.now, vault));
    const data: CommitmentsView = { items, older: olderThan(rows, PAGE) };
    const ends = ended ? [] : items.map(({ zone }) => endOfDay(actor.now, zone));
    return ends.length ? { data, nextChangeAt: Math.min(...ends) } : { data };
  },
});

/** What was said of the days of one month. A day of which nothing was said is not in it. */
export const commitmentMonth = view({
  concerns: ["commitment.marked"],
  own: true,
  input: commitmentMonthInput,
  read: ({ repair, month }) =>
    marks()
      .innerJoin("Commitment as c", (on) =>
        on.onRef("c.pairId", "=", "m.pairId").onRef("c.id", "=", "m.commitmentId").on("c.repairId", "=", repair),
      )
      .select("c.words as promise")
      .where("m.date", ">=", `${month}-01`)
      .where("m.date", "<", sql<string>`(${`${month}-01`}::date + interval '1 month')::date`)
      .orderBy("m.date", "desc")
      .orderBy("m.commitmentId")
      .orderBy("m.version", "desc"),
  show: ({ rows, vault, input: { month } }) => {
    const promises = new Map<string, string>();
    for (const { commitmentId: recordId, authorId, promise } of rows)
      if (!promises.has(recordId))
        promises.set(recordId, vault.open({ recordId, field: "Commitment.words", authorId }, promise));
    const data: CommitmentMonthView = {
      month,
      commitments: [...promises].map(([id, words]) => ({ id, words })),
      marks: rows.map(({ promise: _, ...row }) => markOf(row, vault)),
    };
    return { data };
  },
});
