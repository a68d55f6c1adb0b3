import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import { isZone } from "../zone";
import { FITS, MAX_SAID, MAX_SMALL, OUTCOMES } from "./rules";

const day = z.int().check(z.minimum(1), z.maximum(7));

export const writeWishInput = z.strictObject({ repair: id, id, words: words(MAX_SMALL) });
export const withdrawWishInput = z.strictObject({ repair: id, wish: id });

export const makeCommitmentInput = z.strictObject({
  repair: id,
  id,
  words: words(MAX_SMALL),
  /** Where it comes from, if from anywhere: a wish, or a line of what one's own apology says will be done. */
  wish: z.optional(id),
  letter: z.optional(id),
  line: z.optional(place(0)),
  /** Days of the week, 1 for Monday. None: on the first day alone. */
  days: z.array(day).check(z.maxLength(7)),
  first: z.iso.date(),
  last: z.optional(z.iso.date()),
  /** A wall clock: `20:00`. */
  time: z.optional(z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/))),
  zone: z.string().check(z.maxLength(60), z.refine(isZone)),
});
export const markCommitmentInput = z.strictObject({
  repair: id,
  commitment: id,
  id,
  date: z.iso.date(),
  /** 1, and one more each time that what was said of this day is put right. */
  version: place(1),
  outcome: z.enum(OUTCOMES),
  /** Of what was not kept: what happened, what is done now, and a new day. */
  happened: z.optional(words(MAX_SAID)),
  instead: z.optional(words(MAX_SAID)),
  newDate: z.optional(z.iso.date()),
});
export const endCommitmentInput = z.strictObject({ repair: id, commitment: id });
export const noteMarkInput = z.strictObject({
  mark: id,
  /** Without it the note is taken away. */
  fit: z.optional(z.enum(FITS)),
});

/** How many a page holds: more than can stand at a time. */
export const PAGE = 30;

export const wishesInput = z.strictObject({ repair: id, before: z.optional(place(1)) });
export const commitmentsInput = z.strictObject({ repair: id, ended: z.boolean(), before: z.optional(place(1)) });
export const commitmentMonthInput = z.strictObject({
  repair: id,
  month: z.string().check(z.regex(/^[1-9]\d{3}-(0[1-9]|1[0-2])$/)),
});

export type MarkOutcome = (typeof OUTCOMES)[number];
export type Fit = (typeof FITS)[number];
export type MakeCommitment = z.infer<typeof makeCommitmentInput>;
export type MarkCommitment = z.infer<typeof markCommitmentInput>;

/** A wish. `words` is null once it was taken back. Times are milliseconds. */
export type WishView = {
  id: string;
  seq: number;
  mine: boolean;
  words: string | null;
  at: number;
  withdrawnAt: number | null;
};

/** A page of wishes, newest first. */
export type WishesView = { items: WishView[]; older: number | null };

/** What its maker said of one day. `fit` is what the viewer noted of it, for themselves alone. */
export type MarkView = {
  id: string;
  seq: number;
  commitment: string;
  date: string;
  version: number;
  outcome: MarkOutcome;
  happened: string | null;
  instead: string | null;
  newDate: string | null;
  at: number;
  fit: Fit | null;
};

export type CommitmentView = {
  id: string;
  seq: number;
  mine: boolean;
  words: string;
  /** The wish that it comes from; `words` is null once that was taken back. */
  wish: { id: string; words: string | null } | null;
  /** The apology that it comes from. Whether that was opened is nowhere in this. */
  letter: string | null;
  days: number[];
  first: string;
  last: string | null;
  time: string | null;
  zone: string;
  at: number;
  endedAt: number | null;
  /** Which day it is in its own zone. */
  today: string;
  /** What was said last of each of the last two weeks' days, and of those that have a new day since. Newest first. */
  marks: MarkView[];
};

/** A page of commitments, newest first. All that stand are on the first. */
export type CommitmentsView = { items: CommitmentView[]; older: number | null };

/** All that was said of the days of one month, newest day first, what was put right beside what was said before. */
export type CommitmentMonthView = {
  month: string;
  commitments: { id: string; words: string }[];
  marks: MarkView[];
};
