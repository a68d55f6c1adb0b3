import { randomUUID } from "node:crypto";
import { myId, myPair, now, type Partner } from "../actor";
import { call, db } from "../db";
import { operation } from "../operation";
import {
  type Clock,
  clockOf,
  isIn,
  type Live,
  mayEnterHearing,
  mayGoOnHearing,
  mayLeaveHearing,
  mayPauseHearing,
  TURN,
  WAITS,
  WHOLE,
} from "./rules";
import { enterHearingInput, goOnHearingInput, leaveHearingInput, pauseHearingInput } from "./schema";

const here = ({ hearing }: { hearing: string }) => call<Live & { state: string }>("hearing_here", null, hearing);

/** The clock that a rule has found running. */
const running = (facts: Live, actor: Partner) => clockOf(facts, actor.now) as Clock;

/** The other, if they are inside: nobody else hears of what goes on in it. */
const tells = (facts: Live, { pair, now: time }: Partner) =>
  clockOf(facts, time) && isIn(facts, pair.partnerId) ? [pair.partnerId] : [];

const sitting = ({ id }: { id: string }) =>
  db.updateTable("HearingSitting").where("pairId", "=", myPair).where("id", "=", id);

const after = (actor: Partner, duration: number) => new Date(actor.now + duration);

/** Enters a hearing, to hold it at the same time. The clock begins when both are inside. */
export const enterHearing = operation({
  event: "hearing.entered",
  scope: "mutual",
  input: enterHearingInput,
  load: here,
  may: mayEnterHearing,
  apply: ({ actor, facts, input: { hearing } }) => {
    const clock = clockOf(facts, actor.now);
    const key = { pairId: actor.pair.id, id: clock?.id ?? randomUUID() };
    const waits = { endsAt: after(actor, WAITS) };
    const starts = { startedAt: after(actor, 0), endsAt: after(actor, WHOLE), turnEndsAt: after(actor, TURN) };
    const seat = { pairId: key.pairId, sittingId: key.id, userId: actor.userId };
    const both = clock !== null && isIn(facts, actor.pair.partnerId);
    return {
      writes: [
        ...(clock ? [] : [db.insertInto("HearingSitting").values({ ...key, hearingId: hearing, at: now, ...waits })]),
        db
          .insertInto("HearingSeat")
          .values(seat)
          .onConflict((taken) => taken.columns(["pairId", "sittingId", "userId"]).doUpdateSet({ leftAt: null })),
        ...(clock && clock.startedAt === null ? [sitting(clock).set(both ? starts : waits)] : []),
      ],
      tells: tells(facts, actor),
    };
  },
});

/** Leaves it. The clock runs on, and one may come back. */
export const leaveHearing = operation({
  event: "hearing.left",
  scope: "mutual",
  input: leaveHearingInput,
  load: here,
  may: mayLeaveHearing,
  apply: ({ actor, facts }) => ({
    writes: [
      db
        .updateTable("HearingSeat")
        .set({ leftAt: now })
        .where("pairId", "=", myPair)
        .where("sittingId", "=", running(facts, actor).id)
        .where("userId", "=", myId),
    ],
    tells: tells(facts, actor),
  }),
});

/** Stops the clock for both. */
export const pauseHearing = operation({
  event: "hearing.paused",
  scope: "mutual",
  input: pauseHearingInput,
  load: here,
  may: mayPauseHearing,
  apply: ({ actor, facts }) => ({
    writes: [sitting(running(facts, actor)).set({ pausedAt: after(actor, 0) })],
    tells: tells(facts, actor),
  }),
});

/** Goes on: the end moves by the length of the pause, and whoever has the floor has it for a whole turn. */
export const goOnHearing = operation({
  event: "hearing.wentOn",
  scope: "mutual",
  input: goOnHearingInput,
  load: here,
  may: mayGoOnHearing,
  apply: ({ actor, facts }) => {
    const clock = running(facts, actor);
    // Whoever had to wait for the other comes with an earlier time: a pause that has only begun moves nothing.
    const lasted = Math.max(0, actor.now - (clock.pausedAt ?? actor.now));
    const endsAt = new Date(clock.endsAt + lasted);
    return {
      writes: [sitting(clock).set({ pausedAt: null, endsAt, turnEndsAt: after(actor, TURN) })],
      tells: tells(facts, actor),
    };
  },
});
