import type { Actor } from "../actor";
import { all, unless, type Verdict } from "../verdict";

const MINUTE = 60_000;
/** So long a hearing lasts that the two hold at the same time, without its pauses. */
export const WHOLE = 30 * MINUTE;
/** So long one of the two has the floor, before it pauses by itself. */
export const TURN = 10 * MINUTE;
/** A pause that lasts so long ends it. */
export const LONGEST_PAUSE = 30 * MINUTE;
/** So long somebody who has entered waits for the other. */
export const WAITS = 30 * MINUTE;

/** A sitting as it is kept: its times are instants. */
type Sitting = {
  id: string;
  startedAt: string | null;
  endsAt: string;
  turnEndsAt: string | null;
  pausedAt: string | null;
  endedAt: string | null;
};
type Seat = { userId: string; leftAt: string | null };

/** The newest sitting of a hearing, and who has a seat in it. */
export type Live = { sitting: Sitting | null; seats: Seat[] };

/** A sitting that is not over, in milliseconds. It is over at `overAt`, if nothing is done before. */
export type Clock = {
  id: string;
  startedAt: number | null;
  endsAt: number;
  turnEndsAt: number | null;
  pausedAt: number | null;
  overAt: number;
};

/** What goes on in it, for somebody who is inside, by the server's own clock (`now`), in milliseconds. */
export type LiveView = {
  now: number;
  /** The other is inside too. */
  there: boolean;
  /** When both were inside for the first time. Null: one waits for the other, until `endsAt`. */
  startedAt: number | null;
  /** When it ends for both. While it is paused, what is left of it is `endsAt - pausedAt`. */
  endsAt: number;
  /** When it pauses by itself, unless the turn is taken before. Null while it is paused. */
  turnEndsAt: number | null;
  /** Since when it is paused, by one of the two or by the clock. */
  pausedAt: number | null;
};

type Who = Pick<Actor, "userId" | "now">;

const ms = (at: string | null) => (at === null ? null : Date.parse(at));

/** The clock as it stands now. A turn that took too long has paused it, without anybody's doing. Null once it is over. */
export function clockOf({ sitting }: Live, now: number): Clock | null {
  if (!sitting || sitting.endedAt) return null;
  const [endsAt, turnEndsAt] = [Date.parse(sitting.endsAt), ms(sitting.turnEndsAt)];
  const tookTooLong = turnEndsAt !== null && turnEndsAt <= now && turnEndsAt < endsAt;
  const pausedAt = ms(sitting.pausedAt) ?? (tookTooLong ? turnEndsAt : null);
  const overAt = pausedAt === null ? endsAt : pausedAt + LONGEST_PAUSE;
  if (overAt <= now) return null;
  const { id } = sitting;
  return {
    id,
    startedAt: ms(sitting.startedAt),
    endsAt,
    turnEndsAt: pausedAt === null ? turnEndsAt : null,
    pausedAt,
    overAt,
  };
}

/** Somebody who has entered and not left. */
export const isIn = ({ seats }: Pick<Live, "seats">, userId: string) =>
  seats.some((seat) => seat.userId === userId && seat.leftAt === null);

/** The clock of somebody who is inside. To anybody else there is none. */
const clockFor = (live: Live, { userId, now }: Who) => (isIn(live, userId) ? clockOf(live, now) : null);

/** It binds whoever is inside: who has left is in a hearing without a clock again, and can't tell a pause from none. */
export const isPausedFor = (live: Live, who: Who) => (clockFor(live, who)?.pausedAt ?? null) !== null;

/** Both are inside, and the clock runs: what is said aloud is heard. */
export function areTogether(live: Live, who: Who) {
  const clock = clockFor(live, who);
  const both = live.seats.filter(({ leftAt }) => leftAt === null).length === 2;
  return both && clock !== null && clock.startedAt !== null && clock.pausedAt === null;
}

/** What somebody is shown of it, and when the clock alone will change that. */
export function liveFor(live: Live, who: Who): { view: LiveView | null; nextChangeAt: number | null } {
  const clock = clockFor(live, who);
  if (!clock) return { view: null, nextChangeAt: null };
  const { id: _, overAt, ...times } = clock;
  const there = live.seats.some(({ userId, leftAt }) => userId !== who.userId && leftAt === null);
  return { view: { now: who.now, there, ...times }, nextChangeAt: Math.min(overAt, clock.turnEndsAt ?? overAt) };
}

const inside = (who: Who, live: Live) => unless(clockFor(live, who) !== null, "not-here");

/** Either enters a hearing that is not closed, at any time. The other sees it once they are inside too. */
export const mayEnterHearing = (_: Who, { state }: Live & { state: string }): Verdict =>
  unless(state !== "closed", "hearing-closed");

export const mayLeaveHearing = (who: Who, live: Live): Verdict => inside(who, live);

/** Either pauses it once it has begun, for whatever reason, and says none. */
export const mayPauseHearing = (who: Who, live: Live): Verdict =>
  all(
    inside(who, live),
    unless((clockFor(live, who)?.startedAt ?? null) !== null, "not-together"),
    unless(!isPausedFor(live, who), "already-there"),
  );

/** Either goes on, whoever or whatever paused it. */
export const mayGoOnHearing = (who: Who, live: Live): Verdict =>
  all(inside(who, live), unless(isPausedFor(live, who), "already-there"));
