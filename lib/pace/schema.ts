import * as z from "zod/mini";
import { id, words } from "../drafts/schema";
import type { Wait } from "../verdict";
import { isZone } from "../zone";
import { LENGTHS, MAX_NOTE, MAX_WORD, MODES, type Mode } from "./rules";

const zone = z.string().check(z.maxLength(64), z.refine(isZone));

export const setPaceInput = z.strictObject({
  repair: id,
  id,
  mode: z.enum(MODES),
  /** The full hour at which words arrive once a day, on the wall clock of `zone`. */
  hour: z.int().check(z.minimum(0), z.maximum(23)),
  zone,
  /** For today alone. */
  word: z.optional(words(MAX_WORD)),
});
export const askForPaceInput = z.strictObject({ repair: id });
export const takeTimeOutInput = z.strictObject({ length: z.enum(LENGTHS), zone });
export const endTimeOutInput = z.strictObject({});
export const noteHardDayInput = z.strictObject({ id, date: z.iso.date(), words: words(MAX_WORD) });
export const removeHardDayInput = z.strictObject({ id });
export const notePressureInput = z.strictObject({ id, words: words(MAX_NOTE) });
export const removePressureInput = z.strictObject({ id });

export const paceInput = z.strictObject({ repair: id });
export const boundInput = z.strictObject({});
export const hardDaysInput = z.strictObject({});
export const pressuresInput = z.strictObject({});

/** The pace of a repair, the same for both, times in milliseconds. `mine`: oneself is the one who sets it. */
export type PaceView = {
  mine: boolean;
  mode: Mode;
  hour: number;
  zone: string;
  /** A word for today. */
  word: string | null;
  setAt: number | null;
  /** When the other one asked for another pace, if nothing was set after that. */
  askedAt: number | null;
  /** When whoever is bound may ask again, or null: now. */
  askAgainAt: number | null;
};

/** What binds oneself, and a time-out that is under way; times in milliseconds. */
export type BoundView = {
  mode: Mode;
  /** When words of one's own would arrive that are written now, and what holds them. Null is at once. */
  arrives: { at: number; after: Wait } | null;
  pausedUntil: number | null;
  /** Oneself began it. */
  pausedByMe: boolean;
  /** When one may begin a time-out oneself: null is now. */
  nextTimeOut: number | null;
};
export type HardDayView = { id: string; date: string; words: string };
export type PressureView = { id: string; words: string; at: number };
