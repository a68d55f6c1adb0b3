import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { myId, myPair } from "../actor";
import { call, db, ms, olderThan, type Rows } from "../db";
import type { Vault } from "../vault/vault";
import { view } from "../view";
import type { FoundLetter } from "./rules";
import {
  type CoverView,
  type LetterEntryView,
  type LettersView,
  type LetterView,
  letterInput,
  lettersInput,
  PAGE,
  type ReadinessView,
  readinessInput,
} from "./schema";

const CONCERNS = ["letter.delivered", "letter.amended", "letter.withdrawn", "letter.respondedTo"];

/** Entries of letters, each with what its reader chose to do with the envelope. */
const entries = () =>
  db
    .selectFrom("LetterEntry as e")
    .leftJoin("Opening as o", (on) =>
      on.onRef("o.pairId", "=", "e.pairId").onRef("o.entryId", "=", "e.id").on("o.userId", "=", myId),
    )
    .where("e.pairId", "=", myPair)
    .select(["e.id", "e.seq", "e.letterId", "e.authorId", "e.kind", "e.words", "e.version", "e.length", "e.details"])
    .select(["e.part", "o.choice", ms("e.at").as("at"), ms("e.withdrawnAt").as("withdrawnAt")]);

const covers = () =>
  db
    .selectFrom("Letter as l")
    .where("l.pairId", "=", myPair)
    .select(["l.id", "l.lastSeq", "l.repairId", "l.kind", "l.authorId", "l.topic", "l.urgent"])
    .select([ms("l.at").as("at"), ms("l.withdrawnAt").as("withdrawnAt")]);

type Entry = Rows<typeof entries>;
type Cover = Rows<typeof covers>;

const coverOf = (row: Cover, userId: string): Omit<CoverView, "version" | "choice"> => ({
  id: row.id,
  seq: row.lastSeq,
  repair: row.repairId,
  kind: row.kind,
  mine: row.authorId === userId,
  topic: row.topic,
  urgent: row.urgent ?? false,
  at: row.at,
  withdrawnAt: row.withdrawnAt,
});

/** A closed envelope is opened for its author, and for a reader who has opened it. */
function entryOf(row: Entry, userId: string, vault: Vault): LetterEntryView {
  const mine = row.authorId === userId;
  const closed = !mine && row.choice !== "opened";
  const words =
    row.words === null || closed
      ? null
      : vault.open({ recordId: row.id, field: "LetterEntry.words", authorId: row.authorId }, row.words);
  return {
    id: row.id,
    seq: row.seq,
    kind: row.kind,
    mine,
    written: words === null ? null : JSON.parse(words),
    version: row.version,
    length: row.length,
    details: row.details ?? false,
    choice: mine ? null : row.choice,
    part: row.part,
    at: row.at,
    withdrawnAt: row.withdrawnAt,
  };
}

/** The letters of a repair, by what happened last. What lies in them is not among it. */
export const letters = view({
  concerns: CONCERNS,
  own: true,
  input: lettersInput,
  read: ({ repair, kinds, before }) => {
    let page = covers()
      .select((row) =>
        jsonObjectFrom(
          entries()
            .clearSelect()
            .select(["e.version", "o.choice"])
            .whereRef("e.letterId", "=", sql`${row.ref("l.id")}`)
            .where("e.version", "is not", null)
            .orderBy("e.version", "desc")
            .limit(1),
        ).as("newest"),
      )
      .where("l.repairId", "=", repair)
      .orderBy("l.lastSeq", "desc")
      .limit(PAGE + 1);
    if (kinds) page = page.where("l.kind", "in", kinds);
    return before ? page.where("l.lastSeq", "<", before) : page;
  },
  show: ({ actor, rows }) => {
    const page = rows.slice(0, PAGE);
    const data: LettersView = {
      items: page.map((row) => ({
        ...coverOf(row, actor.userId),
        version: row.newest?.version ?? 1,
        choice: row.authorId === actor.userId ? null : (row.newest?.choice ?? null),
      })),
      older: olderThan(rows, PAGE),
    };
    return { data };
  },
});

/** A page of a letter, newest first, by keyset; and its cover. */
export const letter = view({
  concerns: CONCERNS,
  own: true,
  input: letterInput,
  read: ({ letter: id, before }) => {
    const newest = entries()
      .where("e.letterId", "=", id)
      .orderBy("e.seq", "desc")
      .limit(PAGE + 1);
    const standing = call<FoundLetter>("letter_here", sql`l."repairId"`, id);
    return db.selectNoFrom([
      jsonArrayFrom(before ? newest.where("e.seq", "<", before) : newest).as("entries"),
      jsonObjectFrom(
        covers()
          .where("l.id", "=", id)
          .select(sql<FoundLetter>`(select to_jsonb(s) from (${standing}) s)`.as("standing")),
      ).as("letter"),
    ]);
  },
  show: ({ actor, rows: [row], vault }) => {
    const page = (row?.entries ?? []).slice(0, PAGE);
    const found = row?.letter?.standing;
    const data: LetterView = {
      letter: row?.letter ? coverOf(row.letter, actor.userId) : null,
      standing: { version: found?.version ?? 0, read: found?.read ?? false, said: found?.said ?? [] },
      entries: page.map((one) => entryOf(one, actor.userId, vault)),
      older: olderThan(row?.entries ?? [], PAGE),
    };
    return { data };
  },
});

/** Whether an apology would be read, and when the last one came. Both see it. */
export const readiness = view({
  concerns: ["readiness.set", "letter.delivered"],
  input: readinessInput,
  read: ({ repair }) =>
    db
      .selectFrom("Repair as r")
      .where("r.pairId", "=", myPair)
      .where("r.id", "=", repair)
      .select((row) => [
        "r.readiness",
        ms("r.readyAt").as("since"),
        row
          .selectFrom("Letter as l")
          .select(sql<number | null>`(extract(epoch from max(l.at)) * 1000)::float8`.as("at"))
          .whereRef("l.pairId", "=", "r.pairId")
          .whereRef("l.repairId", "=", "r.id")
          .where("l.kind", "=", "apology")
          .as("lastApology"),
      ]),
  show: ({ rows: [row] }) => {
    const data: ReadinessView = {
      is: row?.readiness ?? "notYet",
      since: row?.since ?? null,
      lastApology: row?.lastApology ?? null,
    };
    return { data };
  },
});
