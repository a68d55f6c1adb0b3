import type { Actor } from "../actor";
import { isVisible } from "../drafts/rules";
import { all, unless, type Verdict } from "../verdict";
import { weekday } from "../windows/rules";
import { daysBetween, instantOf, localDay, wallTimeExists } from "../zone";
import type { MakeCommitment, MarkCommitment } from "./schema";

export const OUTCOMES = ["kept", "notKept"] as const;
/** What whoever was hurt may note for themselves about a mark. */
export const FITS = ["fits", "doesNotFit"] as const;

/** A wish and a commitment are small: one thing that can be done. */
export const MAX_SMALL = 500;
/** What happened, and what is done now, each. */
export const MAX_SAID = 4_000;
/** So many wishes, and so many commitments, stand in one repair at a time. */
export const MAX_STANDING = 20;
/** A day is put right so often at most. */
export const MAX_VERSIONS = 20;
/** A day can be marked this many days later. */
export const DAYS_BACK = 14;
/** A day can be fixed this many days ahead. */
export const DAYS_AHEAD = 366;
/** A first day may lie this far back: by then words that were held for the slow hour have arrived. */
const HELD_FOR = 2;

/**
 * When something is to be done: on the days of the week (1 is Monday) from a first day on, or, without any, on that day alone.
 * All of it by the calendar and the clock of its own zone, wherever its maker is by then.
 */
export type When = { days: number[]; first: string; last: string | null; time: string | null; zone: string };

/** `moved`: the new days that were named for what was not kept. `endedAt` is an instant. */
export type Standing = Omit<When, "time"> & { moved: string[]; endedAt: Date | number | null };

/** A commitment as the rules see it. `version` is that of the newest mark of the day in question; 0 when there is none. */
export type FoundCommitment = Standing & { authorId: string; version: number };

type Who = Pick<Actor, "userId" | "now" | "released">;
type InRepair = { repair: { role: "hurt" | "accountable" } };

const DAY = 86_400_000;

/** So many days after a date, or before it. */
export const daysOn = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10);

/** When this day is over in a zone, in milliseconds. */
export const endOfDay = (at: number, zone: string) => instantOf(`${daysOn(localDay(at, zone), 1)}T00:00`, zone);

/** The instant of what is to be done on a day: an hour that clocks skip comes after the jump, one that comes twice the first time. */
export const startOf = ({ time, zone }: Pick<When, "time" | "zone">, date: string) =>
  instantOf(`${date}T${time ?? "00:00"}`, zone);

/** Some places have left out a whole day, to be on the other side of the date line. */
const wasADay = (date: string, zone: string) => wallTimeExists(`${date}T12:00`, zone);

/** Whether it is to be done on this day. Nothing is written anywhere for a day: it follows from the words of its maker. */
export function isOn({ days, first, last, zone, moved, endedAt }: Standing, date: string) {
  const end = endedAt === null ? null : localDay(Number(endedAt), zone);
  if (end !== null && date > end) return false;
  if (moved.includes(date)) return wasADay(date, zone);
  const named = days.length === 0 ? date === first : days.includes(weekday(date)) && date >= first;
  return named && (last === null || date <= last) && wasADay(date, zone);
}

/** Its days from one to another, both included. */
export const daysWithin = (standing: Standing, from: string, to: string) =>
  Array.from({ length: Math.max(daysBetween(from, to) + 1, 0) }, (_, ahead) => daysOn(from, ahead)).filter((date) =>
    isOn(standing, date),
  );

/** The days that its maker can mark, newest first: today and the two weeks before. */
export const daysToMark = (standing: Standing, today: string) =>
  daysWithin(standing, daysOn(today, -DAYS_BACK), today).reverse();

/** The lines of what an apology says will be done: each can become a commitment. */
export const linesOf = (mend: string) =>
  mend
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => line.trim())
    .filter(isVisible);

export type Wishing = { standing: number };

/** Whoever was hurt keeps the wishes. */
export const mayWish = ({ repair }: InRepair, { standing }: Wishing, { words }: { words: string }): Verdict =>
  all(
    unless(repair.role === "hurt", "only-hurt-wishes"),
    unless(isVisible(words), "nothing-written"),
    unless(standing < MAX_STANDING, "too-many"),
  );

/** Whoever wrote a wish takes it back at any time, once. */
export const mayWithdrawWish = (
  { userId }: Pick<Actor, "userId">,
  { authorId, withdrawnAt }: { authorId: string; withdrawnAt: Date | null },
): Verdict => all(unless(authorId === userId, "not-your-words"), unless(withdrawnAt === null, "not-here"));

/** What making one depends on: how many stand, whether the wish is there, and what one's own apology says will be done. */
export type Making = { standing: number; wish: boolean; mend: string | null };

/** It has a day at all, between its first and its last. */
const hasADay = ({ days, first, last, zone }: MakeCommitment) => {
  const standing = { days, first, last: last ?? null, zone, moved: [], endedAt: null };
  return daysWithin(standing, first, daysOn(first, days.length ? 2 * 7 : 0)).length > 0;
};

/** It begins about now or within a year, and ends after that, if it has an end. */
const begins = ({ now }: Who, { days, first, last, zone }: MakeCommitment): Verdict => {
  const ahead = daysBetween(localDay(now, zone), first);
  return all(
    unless(ahead >= -HELD_FOR && ahead <= DAYS_AHEAD, "day-out-of-range"),
    unless(last === undefined || days.length > 0, "unreadable"),
  );
};

/** The accountable one says what they will do, and when: from themselves, from a wish, or from a line of their own apology. */
export const mayMake = (actor: Who & InRepair, facts: Making, input: MakeCommitment): Verdict =>
  all(
    unless(actor.repair.role === "accountable", "only-accountable"),
    unless(isVisible(input.words), "nothing-written"),
    unless(input.wish === undefined || input.letter === undefined, "unreadable"),
    unless((input.letter === undefined) === (input.line === undefined), "unreadable"),
    unless(input.wish === undefined || facts.wish, "not-here"),
    unless(input.line === undefined || input.line < linesOf(facts.mend ?? "").length, "not-here"),
    begins(actor, input),
    unless(hasADay(input), "no-day-in-it"),
    unless(facts.standing < MAX_STANDING, "too-many"),
  );

/** What was said of a day, beside kept or not kept. */
export const isSaid = ({ happened = "", instead = "" }: Pick<MarkCommitment, "happened" | "instead">) =>
  isVisible(happened) || isVisible(instead);

const newDay = ({ date, newDate }: MarkCommitment): Verdict => {
  const later = newDate === undefined ? 1 : daysBetween(date, newDate);
  return unless(later > 0 && later <= DAYS_AHEAD, "time-does-not-fit");
};

/**
 * Its maker says of one of its days whether they kept it: that day or in the two weeks after. Said again, it is put right, and
 * what was said before stays. A day of which nothing is said is simply a day.
 */
export function mayMark(actor: Who, found: FoundCommitment, input: MarkCommitment): Verdict {
  const ago = daysBetween(input.date, localDay(actor.now, found.zone));
  const more = isSaid(input) || input.newDate !== undefined;
  return all(
    unless(found.authorId === actor.userId, "only-accountable"),
    unless(ago >= 0, "day-to-come"),
    unless(ago <= DAYS_BACK + (actor.released ? HELD_FOR : 0), "day-long-past"),
    unless(found.version > 0 || isOn(found, input.date), "not-its-day"),
    unless(input.version === found.version + 1, "marked-meanwhile"),
    unless(found.version < MAX_VERSIONS, "too-many"),
    unless(input.outcome === "notKept" || !more, "unreadable"),
    newDay(input),
  );
}

/** Its maker ends it at any time, once. What was done stays. */
export const mayEndCommitment = ({ userId }: Pick<Actor, "userId">, found: FoundCommitment): Verdict =>
  all(unless(found.authorId === userId, "only-accountable"), unless(found.endedAt === null, "not-here"));

/** Whoever was hurt notes for themselves how a mark fits what they saw. */
export const mayNoteMark = ({ userId }: Pick<Actor, "userId">, { authorId }: { authorId: string }): Verdict =>
  unless(authorId !== userId, "not-here");
