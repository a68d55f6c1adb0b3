import type { Actor, Partner } from "../actor";
import { all, held, no, unless, type Verdict, type Wait, yes } from "../verdict";
import { instantOf, isZone, localDay, wallTime } from "../zone";

/**
 * How what one does reaches the other under a pace, or in a time-out:
 * * `waits`: words to the other. Refused under "stop", and once a day under "slow".
 * * `daily`: what keeps the other in the picture. Once a day under "stop" and "slow".
 * * `now`: what would be another thing later, since what it is about may have changed, or words beside an act that must not wait.
 *   Where words wait it is refused, and can be done without them, or afterwards.
 * * `passes`: an act that protects somebody, or says nothing. At once, always.
 */
export type PaceKind = "waits" | "daily" | "now" | "passes";

/** A word for today, and what is noted in private, have at most so many characters. */
export const MAX_WORD = 200;
export const MAX_NOTE = 2000;

export const MODES = ["steady", "slow", "stop"] as const;
export type Mode = (typeof MODES)[number];

/**
 * What binds somebody in a pair, times in milliseconds: the strictest pace that was set for them, since when, with the full hour on
 * the wall clock of a zone at which their words arrive; the end of the pair's last time-out, which stops both; and until when something that they wrote before
 * waits for either.
 */
export type Bound = {
  mode: Mode;
  hour: number;
  zone: string;
  setAt: number | null;
  pausedUntil: number | null;
  behind: number | null;
};

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Ahead of an instant there is each full hour of the day at least once in so many days, also when a clock jumps. */
const AHEAD = [-1, 0, 1, 2];

/** The first time after an instant at which a clock in this zone shows this full hour. */
export function nextHour(at: number, hour: number, zone: string) {
  const wall = `${String(hour).padStart(2, "0")}:00`;
  const here = isZone(zone) ? zone : "UTC";
  const instants = AHEAD.map((day) => instantOf(`${localDay(at + day * DAY, here)}T${wall}`, here));
  return instants.find((instant) => instant > at) ?? at + DAY;
}

/** The full hour that a clock in this zone shows when one in the zone of the pace shows its hour next. */
export const hourThere = (at: number, { hour, zone }: Pick<Bound, "hour" | "zone">, there: string) =>
  Number(wallTime(nextHour(at, hour, zone), there).slice(11, 13));

const WAITING: Wait[] = ["pace", "timeOut"];

/** What a pace and a time-out say to something that is done, or that was written and is due. */
export function bound(kind: PaceKind | undefined, actor: Pick<Actor, "pair" | "now" | "held">): Verdict {
  if (!actor.pair || !kind || kind === "passes") return yes;
  const { mode, hour, zone, setAt, pausedUntil, behind } = actor.pair.bound;
  if (mode === "stop" && kind === "waits") return no("pace-stop");
  const writtenAt = actor.held && WAITING.includes(actor.held.why) ? actor.held.writtenAt : actor.now;
  // An hour counts once something could have gone at it: it was written, the pace was set, and no time-out was on.
  const since = Math.max(writtenAt, setAt ?? 0, (pausedUntil ?? 0) - 1);
  const daily = mode === "steady" ? 0 : nextHour(since, hour, zone);
  const until = Math.max(daily, pausedUntil ?? 0, behind ?? 0);
  if (behind === null && until <= actor.now) return yes;
  if (kind === "now") return no("words-rest");
  return held(new Date(until), pausedUntil !== null && pausedUntil > Math.max(daily, actor.now) ? "timeOut" : "pace");
}

/** A no comes before anything that waits; and what waits for itself is bound once that is over. */
export const inTime = (verdict: Verdict, paced: Verdict): Verdict =>
  verdict.ok === true || (verdict.ok === "held" && paced.ok === false) ? paced : verdict;

type InRepair = { repair: { role: "hurt" | "accountable" } };

/** The one who was hurt sets the pace, as often as they like. */
export const maySetPace = ({ repair }: InRepair): Verdict => unless(repair.role === "hurt", "only-hurt-sets");

/** Between two times of asking for another pace, in milliseconds. */
const BETWEEN_ASKING = 7 * DAY;

/** When somebody who is bound may ask again; null when they may now. */
export const nextAsking = (lastAt: Date | null, now: number): number | null =>
  lastAt !== null && lastAt.getTime() + BETWEEN_ASKING > now ? lastAt.getTime() + BETWEEN_ASKING : null;

/** Whoever is bound may ask, without words, whether the pace may change: once in seven days. */
export const mayAskForPace = ({ repair, now }: InRepair & Pick<Actor, "now">, { lastAt }: { lastAt: Date | null }) =>
  all(
    unless(repair.role === "accountable", "only-accountable"),
    unless(nextAsking(lastAt, now) === null, "pace-asked-lately"),
  );

export const LENGTHS = ["twenty", "thirty", "sixty", "tonight", "tomorrow"] as const;
export type Length = (typeof LENGTHS)[number];
const MINUTES: Partial<Record<Length, number>> = { twenty: 20, thirty: 30, sixty: 60 };
const SHORTEST = 20 * MINUTE;
const MORNING = 8;

/** When a time-out that begins now ends. "Tonight" is until eight in the morning where it was begun, "tomorrow" a day. */
export function endOf(length: Length, now: number, zone: string): number {
  const minutes = MINUTES[length];
  if (minutes !== undefined) return now + minutes * MINUTE;
  if (length === "tomorrow") return now + DAY;
  return Math.min(Math.max(nextHour(now, MORNING, zone), now + SHORTEST), now + DAY);
}

/** The newest time-out of the pair, and the end of one's own last. */
export type TimeOuts = { seq: number | null; starterId: string | null; until: Date | null; myLast: Date | null };

const runs = ({ until }: TimeOuts, now: number) => until !== null && until.getTime() > now;

/** Between one's own time-outs, in milliseconds. */
const BETWEEN_TIME_OUTS = HOUR;

/** When one may begin another, once none is under way; null when one may now. */
export const nextTimeOut = (myLast: Date | null, now: number): number | null =>
  myLast !== null && myLast.getTime() + BETWEEN_TIME_OUTS > now ? myLast.getTime() + BETWEEN_TIME_OUTS : null;

/** Either begins a time-out: nobody while one is under way, and the same person an hour after their last at the soonest. */
export const mayTakeTimeOut = ({ now }: Pick<Partner, "now">, facts: TimeOuts): Verdict =>
  all(unless(!runs(facts, now), "paused-already"), unless(nextTimeOut(facts.myLast, now) === null, "time-out-lately"));

/** The one who began it may end it early. Nobody extends it. */
export const mayEndTimeOut = ({ userId, now }: Pick<Partner, "userId" | "now">, facts: TimeOuts): Verdict =>
  all(unless(runs(facts, now), "not-here"), unless(facts.starterId === userId, "only-starter"));

/** One's own, and private. */
export const mayNote = (): Verdict => yes;
