import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import { ALL_READY, MAX_GOOD_MOMENT, MAX_MOMENT, QUIET, SHELVES, type Shelf, WISHES } from "./rules";

export const addMomentInput = z.strictObject({ id, shelf: z.enum(SHELVES), words: words(MAX_MOMENT) });
export const withdrawMomentInput = z.strictObject({ moment: id });
export const markMomentInput = z.strictObject({
  /** One of the two's own, by its id, or a ready-made one by its name. */
  moment: z.union([id, z.enum(ALL_READY)]),
  /** Left out, the mark is taken away. */
  wish: z.optional(z.enum(WISHES)),
});
export const wantShelfInput = z.strictObject({ wanted: z.boolean() });
export const setQuietDaysInput = z.strictObject({ days: z.int().check(z.minimum(QUIET.least), z.maximum(QUIET.most)) });
export const logMomentInput = z.strictObject({ id, words: words(MAX_GOOD_MOMENT) });
export const withdrawGoodMomentInput = z.strictObject({ good: id });

/** How many lines a page of the log holds. */
export const PAGE = 20;

export const momentsInput = z.strictObject({});
export const goodMomentsInput = z.strictObject({ before: z.optional(place(1)) });

export type Wish = (typeof WISHES)[number];

/** What both said yes to, until then. `words` are those of a moment of their own; a ready-made one has its name in `moment`. */
export type OverlapView = { moment: string; shelf: Shelf; words: string | null; seq: number; until: number };

/** Small moments, as one of the two sees them. Of the fourth shelf there is nothing in it unless that is out. */
export type MomentsView = {
  own: { id: string; shelf: Shelf; words: string; mine: boolean }[];
  /** One's own marks that still count. */
  marks: { moment: string; wish: Wish; until: number }[];
  overlaps: OverlapView[];
  /** The fourth shelf is out for this one. */
  touch: boolean;
  /** How one who was hurt keeps the fourth shelf. Null for everybody else. */
  shelf: { wanted: boolean; quietDays: number } | null;
};

export type GoodMomentView = {
  id: string;
  seq: number;
  mine: boolean;
  words: string | null;
  at: number;
  withdrawnAt: number | null;
};

/** A page of the log, newest first. `touched` marks one that holds only what changed. */
export type GoodMomentsView = { items: GoodMomentView[]; older: number | null; touched?: true };
