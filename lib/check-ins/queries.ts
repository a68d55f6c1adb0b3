import { sql } from "kysely";
import { jsonArrayFrom } from "kysely/helpers/postgres";
import { myId, myPair } from "../actor";
import { db, olderThan } from "../db";
import { view } from "../view";
import {
  type CheckInMonthView,
  type CheckInsView,
  type CheckInView,
  checkInMonthInput,
  checkInsInput,
  PAGE,
} from "./schema";

const CONCERNS = ["checkIn.posted", "checkIn.repliedTo", "checkIn.withdrawn"];

const repliesOf = jsonArrayFrom(
  db
    .selectFrom("CheckInReply as r")
    .select(["r.reply", "r.authorId", sql<number>`extract(epoch from r.at) * 1000`.as("at")])
    .where("r.pairId", "=", sql.ref<string>("CheckIn.pairId"))
    .where("r.checkInId", "=", sql.ref<string>("CheckIn.id"))
    .orderBy("r.at"),
).as("replies");

/** Ids of the check-ins that the pair's events since then are about: the events are the change log. */
const touchedSince = (since: number) =>
  db
    .selectFrom("Event")
    .select(sql<string>`(data->>'checkIn')::uuid`.as("id"))
    .where("pairId", "=", myPair)
    .where("seq", ">", since)
    .where("name", "in", CONCERNS);

/** The feed, newest first, by keyset. With `since`, the first page answers only what was touched after it. */
export const checkIns = view({
  concerns: CONCERNS,
  input: checkInsInput,
  read: ({ before, kind, person }, since) => {
    let found = db
      .selectFrom("CheckIn")
      .selectAll()
      .select(repliesOf)
      .where("pairId", "=", myPair)
      .orderBy("seq", "desc");
    if (before) found = found.where("seq", "<", before);
    if (kind) found = found.where("kind", "=", kind);
    if (person) found = found.where("authorId", person === "me" ? "=" : "<>", myId);
    return since === null ? found.limit(PAGE + 1) : found.where("id", "in", touchedSince(since));
  },
  show: ({ actor, rows, vault, since }) => {
    const page = since === null ? rows.slice(0, PAGE) : rows;
    const items = page.map(
      ({
        id,
        seq,
        authorId,
        kind,
        words,
        outcome,
        at,
        localDate,
        zone,
        about,
        toldFirst,
        withdrawnAt,
        replies,
      }): CheckInView => ({
        id,
        seq,
        mine: authorId === actor.userId,
        kind,
        words: words === null ? null : vault.open({ recordId: id, field: "CheckIn.words", authorId }, words),
        outcome,
        at: at.getTime(),
        localDate,
        zone,
        about: about?.slice(0, 16).replace(" ", "T") ?? null,
        toldFirst,
        withdrawnAt: withdrawnAt?.getTime() ?? null,
        replies: replies.map((reply) => ({
          reply: reply.reply,
          mine: reply.authorId === actor.userId,
          at: Number(reply.at),
        })),
      }),
    );
    const older = since === null ? olderThan(rows, PAGE) : null;
    const data: CheckInsView = since === null ? { items, older } : { items, older, touched: true };
    return { data };
  },
});

/** A month of dates with what was done. A day without a check-in is not in it. */
export const checkInMonth = view({
  concerns: CONCERNS,
  input: checkInMonthInput,
  read: ({ month }) =>
    db
      .selectFrom("CheckIn")
      .select(["localDate", "authorId", "kind", "outcome"])
      .where("pairId", "=", myPair)
      .where("localDate", ">=", `${month}-01`)
      .where("localDate", "<", sql<string>`(${`${month}-01`}::date + interval '1 month')::date`)
      .where("withdrawnAt", "is", null)
      .orderBy("localDate")
      .orderBy("seq"),
  show: ({ actor, rows, input: { month } }) => {
    const days = new Map<string, CheckInMonthView["days"][number]>();
    for (const { localDate, authorId, kind, outcome } of rows) {
      const day = days.get(localDate) ?? { date: localDate, mine: [], theirs: [], outcomes: [] };
      (authorId === actor.userId ? day.mine : day.theirs).push(kind);
      if (outcome) day.outcomes.push(outcome);
      days.set(localDate, day);
    }
    const data: CheckInMonthView = { month, days: [...days.values()] };
    return { data };
  },
});
