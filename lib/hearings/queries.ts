import { sql } from "kysely";
import { jsonArrayFrom, jsonObjectFrom } from "kysely/helpers/postgres";
import { myPair } from "../actor";
import { db, ms, olderThan, type Rows } from "../db";
import { liveFor } from "../hearing-sittings/rules";
import type { Vault } from "../vault/vault";
import { view } from "../view";
import { type Found, moveFor } from "./rules";
import {
  type HearingSummary,
  type HearingsView,
  type HearingView,
  hearingInput,
  hearingsInput,
  PAGE,
  type PassagesView,
  passagesInput,
  type SaidView,
  type SharedView,
  sharedInput,
  type TurnView,
} from "./schema";

const CONCERNS = [
  "hearing.shared",
  "hearing.turnTaken",
  "hearing.turnJudged",
  "hearing.moreSaid",
  "hearing.closed",
  "hearing.needSet",
  "hearing.sideUnlocked",
  "hearing.turnWithdrawn",
];

/** Hearings, each with what was said first. */
const heard = () =>
  db
    .selectFrom("Hearing as h")
    .innerJoin("HearingTurn as t", (on) => on.onRef("t.pairId", "=", "h.pairId").onRef("t.id", "=", "h.id"))
    .where("h.pairId", "=", myPair)
    .select(["h.id", "h.repairId", "h.speakerId", "h.state", "h.need", "h.lastSeq", "t.words", ms("h.at").as("at")]);

const saidIn = (vault: Vault, turn: { id: string; authorId: string; words: string | null }): SaidView | null =>
  turn.words === null
    ? null
    : JSON.parse(vault.open({ recordId: turn.id, field: "HearingTurn.words", authorId: turn.authorId }, turn.words));

const hearingOf = (row: Rows<typeof heard>, userId: string, vault: Vault): HearingSummary => ({
  id: row.id,
  seq: row.lastSeq,
  repair: row.repairId,
  mine: row.speakerId === userId,
  state: row.state,
  need: row.need,
  said: saidIn(vault, { ...row, authorId: row.speakerId }),
  at: row.at,
});

/** A page of hearings, of a repair or of all, by what happened last. */
export const hearings = view({
  concerns: CONCERNS,
  input: hearingsInput,
  read: ({ repair, before }) => {
    let page = heard()
      .orderBy("h.lastSeq", "desc")
      .limit(PAGE + 1);
    if (repair) page = page.where("h.repairId", "=", repair);
    return before ? page.where("h.lastSeq", "<", before) : page;
  },
  show: ({ actor, rows, vault }) => {
    const page = rows.slice(0, PAGE);
    const data: HearingsView = {
      items: page.map((row) => hearingOf(row, actor.userId, vault)),
      older: olderThan(rows, PAGE),
    };
    return { data };
  },
});

/** The turns of hearings. */
const taken = () =>
  db
    .selectFrom("HearingTurn as t")
    .where("t.pairId", "=", myPair)
    .select(["t.id", "t.seq", "t.authorId", "t.move", "t.words", "t.aloud", "t.judgement", "t.need"])
    .select([ms("t.at").as("at"), ms("t.withdrawnAt").as("withdrawnAt")]);

const turnOf = ({ authorId, words, ...turn }: Rows<typeof taken>, userId: string, vault: Vault): TurnView => ({
  ...turn,
  mine: authorId === userId,
  said: saidIn(vault, { id: turn.id, authorId, words }),
});

/** One hearing, a page of its turns, newest first; and what goes on inside, for somebody who is. */
export const hearing = view({
  concerns: CONCERNS,
  own: true,
  input: hearingInput,
  read: ({ hearing: id, before }) => {
    const turns = taken()
      .where("t.hearingId", "=", id)
      .orderBy("t.seq", "desc")
      .limit(PAGE + 1);
    return db.selectNoFrom([
      jsonObjectFrom(
        heard()
          .select(sql<Found>`(select to_jsonb(found) from hearing_here(h."repairId", h.id) found)`.as("found"))
          .where("h.id", "=", id),
      ).as("hearing"),
      jsonArrayFrom(before ? turns.where("t.seq", "<", before) : turns).as("turns"),
    ]);
  },
  show: ({ actor, rows: [row], vault }) => {
    if (!row?.hearing) return { data: null satisfies HearingView };
    const { found, ...one } = row.hearing;
    const page = row.turns.slice(0, PAGE);
    const { view: live, nextChangeAt } = liveFor(found, actor);
    const data: HearingView = {
      ...hearingOf(one, actor.userId, vault),
      side: found.side,
      myMove: moveFor(actor, found),
      live,
      turns: page.map((turn) => turnOf(turn, actor.userId, vault)),
      older: olderThan(row.turns, PAGE),
    };
    return { data, ...(nextChangeAt ? { nextChangeAt } : {}) };
  },
});

/** What was said by whoever speaks in its hearing, with their words. */
const told = () =>
  db
    .selectFrom("HearingTurn as t")
    .innerJoin("Hearing as h", (on) => on.onRef("h.pairId", "=", "t.pairId").onRef("h.id", "=", "t.hearingId"))
    .where("t.pairId", "=", myPair)
    .where("t.move", "in", ["shared", "more"])
    .whereRef("t.authorId", "=", "h.speakerId")
    .select(["t.id", "t.seq", "t.hearingId", "t.authorId", "t.words", ms("t.at").as("at")]);

/** What was shared in the hearings of a repair, newest first: what a letter may quote. */
export const shared = view({
  concerns: CONCERNS,
  input: sharedInput,
  read: ({ repair, before }) => {
    const page = told()
      .where("h.repairId", "=", repair)
      .where("t.words", "is not", null)
      .orderBy("t.seq", "desc")
      .limit(PAGE + 1);
    return before ? page.where("t.seq", "<", before) : page;
  },
  show: ({ rows, vault }) => {
    const page = rows.slice(0, PAGE);
    const data: SharedView = {
      items: page.map((row) => ({ id: row.id, words: saidIn(vault, row)?.words ?? "", at: row.at })),
      older: olderThan(rows, PAGE),
    };
    return { data };
  },
});

/** The words of what is quoted in a letter, as long as their author has not taken them back. */
export const passages = view({
  concerns: CONCERNS,
  input: passagesInput,
  read: ({ turns }) => told().where("t.id", "in", turns),
  show: ({ rows, vault }) => {
    const data: PassagesView = Object.fromEntries(
      rows.map((row) => [row.id, { hearing: row.hearingId, words: saidIn(vault, row)?.words ?? null }]),
    );
    return { data };
  },
});
