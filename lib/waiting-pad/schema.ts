import * as z from "zod/mini";
import { id, line, place, words } from "../drafts/schema";
import { MAX_LINE, MAX_SAY, MAX_WHY, WHOMS } from "./rules";

const entry = z.strictObject({
  id,
  say: words(MAX_SAY),
  why: z.optional(words(MAX_WHY)),
  whom: z.optional(z.enum(WHOMS)),
});
export const keepPadEntryInput = entry;
export const changePadEntryInput = entry;
export const removePadEntryInput = z.strictObject({ id });

export const shareLineInput = z.strictObject({ repair: id, id, words: line(MAX_LINE) });
export const withdrawLineInput = z.strictObject({ repair: id, line: id });

/** How many a page of the pad, or of the lines, holds. */
export const PAGE = 20;

export const waitingPadInput = z.strictObject({ before: z.optional(place(1)) });
export const sharedLinesInput = z.strictObject({ repair: id, before: z.optional(place(1)) });

export type Whom = (typeof WHOMS)[number];
export type KeepPadEntry = z.infer<typeof keepPadEntryInput>;

/** Something put aside. Times are milliseconds. */
export type PadEntryView = { id: string; say: string; why: string; whom: Whom | null; at: number };

/** A page of one's own pad, newest first. `older` is where the next one begins. */
export type WaitingPadView = { items: PadEntryView[]; older: number | null };

/** A line that was shared. Its words are null once it was withdrawn. */
export type SharedLineView = { id: string; mine: boolean; words: string | null; at: number };

/** A page of a repair's lines, newest first. */
export type SharedLinesView = { items: SharedLineView[]; older: number | null };
