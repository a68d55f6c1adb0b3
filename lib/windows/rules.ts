import type { Partner } from "../actor";
import { all, unless, type Verdict, yes } from "../verdict";
import { instantOf, localDay } from "../zone";

export const MIN_MINUTES = 15;
export const MAX_MINUTES = 120;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Times that two people have for questions: days of the week (1 is Monday), a wall clock in a zone, and how long. */
export type Plan = { days: number[]; time: string; zone: string; minutes: number };

/** From when to when, in milliseconds. */
export type Window = { startsAt: number; endsAt: number };

/** The day of the week of a date, 1 for Monday. */
export const weekday = (date: string) => ((new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7) + 1;

/** The window that is under way at an instant, or the next. It keeps its wall clock when summer time begins or ends. */
export function windowAt({ days, time, zone, minutes }: Plan, at: number): Window {
  const dates = Array.from({ length: 10 }, (_, ahead) => localDay(at + (ahead - 1) * DAY, zone));
  const starts = dates
    .filter((date) => days.includes(weekday(date)))
    .map((date) => instantOf(`${date}T${time}`, zone))
    .sort((a, b) => a - b);
  const startsAt = starts.find((start) => start + minutes * MINUTE > at) ?? at + 7 * DAY;
  return { startsAt, endsAt: startsAt + minutes * MINUTE };
}

export type FoundPlan = { proposerId: string; agreedAt: Date | null; endedAt: Date | null };

/** Either proposes, as often as they like: a new proposal takes the place of the one before. */
export const mayPropose = (): Verdict => yes;

/** The other agrees to what was proposed, while it stands. */
export const mayAgree = ({ userId }: Partner, { proposerId, agreedAt, endedAt }: FoundPlan): Verdict =>
  all(
    unless(proposerId !== userId, "only-theirs-to-answer"),
    unless(agreedAt === null && endedAt === null, "not-here"),
  );

/** Either ends it, proposed or agreed, at any time and without a reason. */
export const mayEnd = (_actor: Partner, { endedAt }: FoundPlan): Verdict => unless(endedAt === null, "not-here");
