import * as z from "zod/mini";
import { isVisible } from "./rules";

/** An id that a browser made. Capitals are the same id: words are sealed to it as the database writes it. */
export const id = z.uuid().check(z.toLowerCase());

/** A place on a clock or in a feed. The database counts them in 32 bits. */
export const place = (first: 0 | 1) => z.int().check(z.minimum(first), z.maximum(2 ** 31 - 1));

/** A NUL can't be stored, and half a surrogate pair is no character. */
const storable = (text: string) => !text.includes("\0") && text.isWellFormed();

/** Words as a person typed them: plain text of so many UTF-16 code units at most, blank or not. */
export const words = (max: number) => z.string().check(z.maxLength(max), z.refine(storable));

/** One line, not blank, without its outer spaces. */
export const line = (max: number) =>
  words(max).check(z.trim(), z.minLength(1), z.regex(/^[^\r\n\u2028\u2029]*$/), z.refine(isVisible));

/** More than anything that can be sent, so that all of it fits when it comes back. */
export const MAX_DRAFT = 21_000;

/** Which composer a draft belongs to, stable across sessions: `check-in`, later `answer:<id>`. */
const composer = z.string().check(z.regex(/^[a-z][a-z-]*(:[0-9a-f-]{36})?$/), z.maxLength(80));

export const saveDraftInput = z.strictObject({ composer, words: words(MAX_DRAFT) });
export const discardDraftInput = z.strictObject({ composer });
export const draftsInput = z.strictObject({});

export type DraftView = { composer: string; words: string; savedAt: number };
