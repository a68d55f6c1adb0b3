import { jsonObjectFrom } from "kysely/helpers/postgres";
import { myId, myPair } from "../actor";
import { call, db, ms } from "../db";
import { view } from "../view";
import { localDay } from "../zone";
import { bound, nextAsking, nextHour, nextTimeOut, type TimeOuts } from "./rules";
import {
  type BoundView,
  boundInput,
  type HardDayView,
  hardDaysInput,
  type PaceView,
  type PressureView,
  paceInput,
  pressuresInput,
} from "./schema";

/** What may be missing from what changes by the clock alone. */
const soonest = (...times: (number | null)[]) => {
  const some = times.filter((time) => time !== null);
  return some.length ? { nextChangeAt: Math.min(...some) } : {};
};

/** A repair with its newest pace, and when its accountable one last asked for another. */
const paces = (repair: string) =>
  db
    .selectFrom("Repair as r")
    .where("r.pairId", "=", myPair)
    .where("r.id", "=", repair)
    .where("r.confirmedAt", "is not", null)
    .select(["r.hurtId"])
    .select((eb) => [
      jsonObjectFrom(
        eb
          .selectFrom("Pace as p")
          .whereRef("p.pairId", "=", "r.pairId")
          .whereRef("p.repairId", "=", "r.id")
          .orderBy("p.seq", "desc")
          .limit(1)
          .select(["p.id", "p.mode", "p.hour", "p.zone", "p.word", "p.day", "p.seq", ms("p.at").as("at")]),
      ).as("pace"),
      eb
        .selectFrom("PaceRequest as a")
        .whereRef("a.pairId", "=", "r.pairId")
        .whereRef("a.repairId", "=", "r.id")
        .select(({ fn }) => fn.max("a.at").as("at"))
        .as("askedAt"),
      eb
        .selectFrom("PaceRequest as l")
        .whereRef("l.pairId", "=", "r.pairId")
        .whereRef("l.askerId", "=", "r.accountableId")
        .select(({ fn }) => fn.max("l.at").as("at"))
        .as("lastAsked"),
    ]);

/** The pace of a repair. A word for a day is shown on that day. */
export const pace = view({
  concerns: ["pace.set", "pace.asked", "repair.opened"],
  input: paceInput,
  read: ({ repair }) => paces(repair),
  show: ({ actor, rows: [row], vault }) => {
    if (!row) return { data: null };
    const { pace, hurtId, askedAt, lastAsked } = row;
    const zone = pace?.zone ?? "UTC";
    const word =
      pace?.word && localDay(actor.now, zone) === pace.day
        ? vault.open({ recordId: pace.id, field: "Pace.word", authorId: hurtId }, pace.word)
        : null;
    const askAgainAt = nextAsking(lastAsked, actor.now);
    const data: PaceView = {
      mine: hurtId === actor.userId,
      mode: pace?.mode ?? "steady",
      hour: pace?.hour ?? 20,
      zone,
      word,
      setAt: pace?.at ?? null,
      askedAt: askedAt && askedAt.getTime() > (pace?.at ?? 0) ? askedAt.getTime() : null,
      askAgainAt,
    };
    return { data, ...soonest(word === null ? null : nextHour(actor.now, 0, zone), askAgainAt) };
  },
});

/** What binds oneself just now: when words would arrive by the same rule that holds them, and a time-out. */
export const boundBy = view({
  concerns: ["pace.set", "timeOut.begun", "timeOut.ended"],
  input: boundInput,
  read: () => call<TimeOuts>("time_outs"),
  show: ({ actor, rows: [timeOuts] }) => {
    const { now, userId, pair } = actor;
    // What waits already is in a list of its own; this is about what is written now.
    const verdict = bound("daily", { now, pair: { ...pair, bound: { ...pair.bound, behind: null } } });
    const arrives = verdict.ok === "held" ? { at: verdict.until.getTime(), after: verdict.why } : null;
    const until = pair.bound.pausedUntil ?? 0;
    const pausedUntil = until > now ? until : null;
    const again = nextTimeOut(timeOuts?.myLast ?? null, now);
    const data: BoundView = {
      mode: pair.bound.mode,
      arrives,
      pausedUntil,
      pausedByMe: pausedUntil !== null && timeOuts?.starterId === userId,
      nextTimeOut: again,
    };
    return { data, ...soonest(arrives?.at ?? null, pausedUntil, again) };
  },
});

/** The dates that are hard for oneself, the soonest first. */
export const hardDays = view({
  concerns: [],
  own: true,
  alone: true,
  input: hardDaysInput,
  read: () =>
    db.selectFrom("HardDay").select(["id", "date", "words"]).where("userId", "=", myId).orderBy("date").orderBy("id"),
  show: ({ rows, vault }) => ({
    data: rows.map(
      ({ id, date, words }): HardDayView => ({
        id,
        date,
        words: vault.open({ recordId: id, field: "HardDay.words" }, words),
      }),
    ),
  }),
});

/** What felt like pressure to oneself, newest first. */
export const pressures = view({
  concerns: [],
  own: true,
  alone: true,
  input: pressuresInput,
  read: () =>
    db
      .selectFrom("Pressed")
      .select(["id", "words", ms("at").as("at")])
      .where("userId", "=", myId)
      .orderBy("Pressed.at", "desc"),
  show: ({ rows, vault }) => ({
    data: rows.map(
      ({ id, words, at }): PressureView => ({
        id,
        words: vault.open({ recordId: id, field: "Pressed.words" }, words),
        at,
      }),
    ),
  }),
});
