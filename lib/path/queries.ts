import { sql } from "kysely";
import { myPair, now } from "../actor";
import { db, ms, olderThan } from "../db";
import { view } from "../view";
import { doneOf, type LetterKind, nextReminderAt, reminderAt, type TellingEvent, TOLD } from "./rules";
import {
  PAGE,
  type PathView,
  pathInput,
  type ReminderView,
  reminderInput,
  type WhatWasDoneView,
  whatWasDoneInput,
} from "./schema";

const letters = db.selectFrom("Letter").where("pairId", "=", myPair);
const hearings = db.selectFrom("HearingTurn").where("pairId", "=", myPair);
const answers = db.selectFrom("QuestionEntry").where("pairId", "=", myPair).where("kind", "=", "answered");
const checkIns = db.selectFrom("CheckIn").where("pairId", "=", myPair);
const agreements = db.selectFrom("Agreement").where("pairId", "=", myPair);
const paces = db.selectFrom("Pace").where("pairId", "=", myPair);
const paragraphs = db.selectFrom("Paragraph").where("pairId", "=", myPair);
const lines = db.selectFrom("SharedLine").where("pairId", "=", myPair);
const overlaps = db.selectFrom("Overlap").where("pairId", "=", myPair);
const good = db.selectFrom("GoodMoment").where("pairId", "=", myPair);

const IN_FORCE = ["agreement.signed", "agreement.cameIntoForce"];

/** The seams, a line each: of which step, the events that can turn it gold, and the rows that show that it was done. */
const SEAMS = [
  { step: 1, by: ["letter.delivered"], done: letters.where("kind", "=", "ownership").select("id") },
  { step: 2, by: ["hearing.closed"], done: hearings.where("move", "=", "closed").select("id") },
  { step: 3, by: ["letter.delivered"], done: letters.where("kind", "=", "apology").select("id") },
  { step: 4, by: ["answer.given"], done: answers.select("id") },
  { step: 5, by: ["pace.set"], done: paces.select("id") },
  { step: 6, by: ["checkIn.posted"], done: checkIns.select("id") },
  { step: 7, by: IN_FORCE, done: agreements.where("inForce", "is not", null).select("id") },
  { step: 8, by: ["paragraph.published"], done: paragraphs.select("id") },
  { step: 9, by: ["line.shared"], done: lines.select("id") },
  { step: 10, by: ["moments.drawn", "moment.logged"], done: overlaps.select("seq").unionAll(good.select("seq")) },
];

/** The mended bowl: gold where something shared was done. Rows are never removed, so what is gold stays gold. */
export const path = view({
  concerns: [...new Set(SEAMS.flatMap(({ by }) => by))],
  alone: true,
  input: pathInput,
  read: () =>
    db.selectNoFrom(({ exists }) => SEAMS.map(({ step, done }) => exists(done).$castTo<boolean>().as(`${step}`))),
  show: ({ rows: [row] }) => {
    const found: Record<string, boolean> = row ?? {};
    const data: PathView = { gold: SEAMS.flatMap(({ step }) => (found[step] ? [step] : [])) };
    return { data };
  },
});

/** One of the guide's five reminders a day, the same for both. Nothing is kept of it. */
export const reminder = view({
  concerns: [],
  alone: true,
  input: reminderInput,
  read: () => db.selectNoFrom(now.as("now")),
  show: ({ actor }) => {
    const data: ReminderView = { reminder: reminderAt(actor.now) };
    return { data, nextChangeAt: nextReminderAt(actor.now) };
  },
});

/** Of each day of a promise the word that stands, where it is that it was kept. */
const kept = db
  .selectFrom(
    db
      .selectFrom("CommitmentMark")
      .distinctOn(["commitmentId", "date"])
      .select(["id", "outcome"])
      .where("pairId", "=", myPair)
      .orderBy("commitmentId")
      .orderBy("date")
      .orderBy("version", "desc")
      .as("standing"),
  )
  .where("outcome", "=", "kept")
  .select("id");

const names = Object.keys(TOLD) as TellingEvent[];

/** What was done, from the record itself: newest first, by keyset, and the same for both. Nothing of it is counted. */
export const whatWasDone = view({
  concerns: names,
  input: whatWasDoneInput,
  read: ({ before }) => {
    const found = db
      .selectFrom("Event")
      .select(["seq", sql<TellingEvent>`name`.as("name"), ms("at").as("at")])
      .select(sql<LetterKind | null>`data->>'kind'`.as("kind"))
      .where("pairId", "=", myPair)
      .where("name", "in", names)
      // Of two who sign, only the second puts it in force.
      .where(({ eb, or }) => or([eb("name", "<>", "agreement.signed"), eb(sql`data->>'inForce'`, "=", "true")]))
      .where(({ eb, or }) => or([eb("name", "<>", "commitment.marked"), eb(sql`(data->>'mark')::uuid`, "in", kept)]))
      .orderBy("seq", "desc")
      .limit(PAGE + 1);
    return before ? found.where("seq", "<", before) : found;
  },
  show: ({ rows }) => {
    const page = rows.slice(0, PAGE);
    const data: WhatWasDoneView = {
      items: page.map(({ seq, at, name, kind }) => ({ seq, at, what: doneOf(name, kind) })),
      older: olderThan(rows, PAGE),
    };
    return { data };
  },
});
