import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import { isZone } from "../zone";
import { KINDS, MAX_CHECK_IN, OUTCOMES, REPLIES } from "./rules";

export const postCheckInInput = z.strictObject({
  id,
  kind: z.enum(KINDS),
  words: words(MAX_CHECK_IN),
  outcome: z.optional(z.enum(OUTCOMES)),
  /** The author's own day and zone when they wrote it, which may be long before it could be sent. */
  localDate: z.iso.date(),
  zone: z.string().check(z.maxLength(60), z.refine(isZone)),
  /** A wall clock in the author's zone: `2026-11-24T18:05`. */
  about: z.optional(z.iso.datetime({ local: true, precision: -1 }).check(z.regex(/\d$/))),
});
export const replyToCheckInInput = z.strictObject({ checkIn: id, reply: z.enum(REPLIES) });
export const withdrawCheckInInput = z.strictObject({ checkIn: id });

/** How many check-ins a page of the feed holds. */
export const PAGE = 30;

export const checkInsInput = z.strictObject({
  /** Older than this place in the feed. */
  before: z.optional(place(1)),
  kind: z.optional(z.enum(KINDS)),
  person: z.optional(z.enum(["me", "them"])),
});
export const checkInMonthInput = z.strictObject({ month: z.string().check(z.regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)) });

export type CheckInKind = (typeof KINDS)[number];
export type Outcome = (typeof OUTCOMES)[number];
export type Reply = (typeof REPLIES)[number];
export type PostCheckIn = z.infer<typeof postCheckInInput>;

/** One check-in as its viewer sees it. `words` is null once it was withdrawn. Times are milliseconds. */
export type CheckInView = {
  id: string;
  seq: number;
  mine: boolean;
  kind: CheckInKind;
  words: string | null;
  outcome: Outcome | null;
  at: number;
  localDate: string;
  zone: string;
  about: string | null;
  toldFirst: boolean;
  withdrawnAt: number | null;
  replies: { reply: Reply; mine: boolean; at: number }[];
};

/** A page of the feed, newest first. `older` is where the next one begins; `touched` marks one that holds only what changed. */
export type CheckInsView = { items: CheckInView[]; older: number | null; touched?: true };

/** What was done on the days of one month that have a check-in. */
export type CheckInMonthView = {
  month: string;
  days: { date: string; mine: CheckInKind[]; theirs: CheckInKind[]; outcomes: Outcome[] }[];
};
