import { myId, myPair, now, type Partner } from "../actor";
import { call, db } from "../db";
import { isVisible } from "../drafts/rules";
import { operation } from "../operation";
import { localDay } from "../zone";
import { endOf, mayAskForPace, mayEndTimeOut, mayNote, maySetPace, mayTakeTimeOut, type TimeOuts } from "./rules";
import {
  askForPaceInput,
  endTimeOutInput,
  noteHardDayInput,
  notePressureInput,
  removeHardDayInput,
  removePressureInput,
  setPaceInput,
  takeTimeOutInput,
} from "./schema";

const next = (actor: Partner) => ({ pairId: actor.pair.id, seq: actor.pair.seq + 1, at: now });

/** Sets the pace of a repair. The other's words come as it says from now on; what waits of theirs is looked at anew. */
export const setPace = operation({
  event: "pace.set",
  scope: "repair",
  pace: (_, { word = "" }) => (isVisible(word) ? "now" : "passes"),
  input: setPaceInput,
  may: maySetPace,
  apply: ({ actor, input: { repair: repairId, id, word = "", ...input }, vault }) => {
    const said = isVisible(word) ? vault.seal({ recordId: id, field: "Pace.word" }, word) : null;
    const day = localDay(actor.now, input.zone);
    const row = { ...next(actor), ...input, id, repairId, setterId: actor.userId, word: said?.envelope ?? null, day };
    return {
      writes: [db.insertInto("Pace").values(row)],
      data: { pace: id, repair: repairId, mode: input.mode, ...(said && { commitment: said.commitment }) },
      releases: true,
    };
  },
});

/** Asks, without words, whether the pace may change. */
export const askForPace = operation({
  event: "pace.asked",
  scope: "repair",
  pace: "passes",
  input: askForPaceInput,
  load: () =>
    db
      .selectFrom("PaceRequest")
      .select(({ fn }) => fn.max("at").as("lastAt"))
      .where("pairId", "=", myPair)
      .where("askerId", "=", myId),
  may: mayAskForPace,
  apply: ({ actor, input: { repair } }) => ({
    writes: [db.insertInto("PaceRequest").values({ ...next(actor), repairId: repair, askerId: actor.userId })],
    data: { repair },
  }),
});

const timeOuts = () => call<TimeOuts>("time_outs");

/** Begins a time-out: until its end nothing that is written arrives, from either. */
export const takeTimeOut = operation({
  event: "timeOut.begun",
  scope: "pair",
  pace: "passes",
  input: takeTimeOutInput,
  load: timeOuts,
  may: mayTakeTimeOut,
  apply: ({ actor, input: { length, zone } }) => {
    const until = new Date(endOf(length, actor.now, zone));
    const row = { ...next(actor), at: new Date(actor.now), starterId: actor.userId, until };
    return { writes: [db.insertInto("TimeOut").values(row)], data: { until: until.toISOString() } };
  },
});

/** Ends one's own time-out early. What waited for it arrives, in order. */
export const endTimeOut = operation({
  event: "timeOut.ended",
  scope: "pair",
  pace: "passes",
  input: endTimeOutInput,
  load: timeOuts,
  may: mayEndTimeOut,
  apply: ({ facts: { seq } }) => ({ writes: [call("end_time_out", seq)], releases: true }),
});

const mine = (table: "HardDay" | "Pressed", id: string) =>
  db.selectFrom(table).select("id").where("userId", "=", myId).where("id", "=", id);

/** Notes a date that is hard for oneself. */
export const noteHardDay = operation({
  event: "hardDay.noted",
  scope: "self",
  input: noteHardDayInput,
  may: mayNote,
  apply: ({ actor: { userId }, input: { id, date, words }, vault }) => {
    const { envelope } = vault.sealPrivately({ recordId: id, field: "HardDay.words" }, words);
    return { writes: [db.insertInto("HardDay").values({ userId, id, date, words: envelope, at: now })] };
  },
});

/** Takes a hard date away again. */
export const removeHardDay = operation({
  event: "hardDay.removed",
  scope: "self",
  input: removeHardDayInput,
  load: ({ id }) => mine("HardDay", id),
  may: mayNote,
  apply: ({ input: { id } }) => ({
    writes: [db.deleteFrom("HardDay").where("userId", "=", myId).where("id", "=", id)],
  }),
});

/** Notes that something felt like pressure, with words or without. */
export const notePressure = operation({
  event: "pressure.noted",
  scope: "self",
  input: notePressureInput,
  may: mayNote,
  apply: ({ actor: { userId }, input: { id, words }, vault }) => {
    const { envelope } = vault.sealPrivately({ recordId: id, field: "Pressed.words" }, words);
    return { writes: [db.insertInto("Pressed").values({ userId, id, words: envelope, at: now })] };
  },
});

/** Takes such a note away again. */
export const removePressure = operation({
  event: "pressure.removed",
  scope: "self",
  input: removePressureInput,
  load: ({ id }) => mine("Pressed", id),
  may: mayNote,
  apply: ({ input: { id } }) => ({
    writes: [db.deleteFrom("Pressed").where("userId", "=", myId).where("id", "=", id)],
  }),
});
