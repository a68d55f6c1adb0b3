import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import { CORRECTIONS } from "../envelopes/rules";
import type { Choice, Correction } from "../envelopes/schema";
import { KINDS, MAX_LETTER, MAX_QUOTES, PARTS, READINESSES, RESPONSES, TOPICS, WHOLES } from "./rules";

const part = z.optional(words(MAX_LETTER));
const names = [...new Set(Object.values(PARTS).flat())];
const parts = z.strictObject(Object.fromEntries(names.map((name) => [name, part])));

const quote = z.strictObject({ turn: id, from: place(0), to: place(1) });

const written = {
  id,
  parts,
  /** Of an ownership statement: whether that is all of it; and if there is more, by which day it comes. */
  whole: z.optional(z.enum(WHOLES)),
  moreBy: z.optional(z.iso.date()),
  /** Its author says that it holds details which stay in the mind. */
  details: z.boolean(),
  /** Of an apology: what the other shared in a hearing, picked from it, by turns and places in their words. */
  quotes: z.optional(z.array(quote).check(z.maxLength(MAX_QUOTES))),
};

export const deliverLetterInput = z.strictObject({
  repair: id,
  kind: z.enum(KINDS),
  ...written,
  /** Of a late truth, on its cover: what it is about, and whether it concerns the reader's health or safety. */
  topic: z.optional(z.enum(TOPICS)),
  urgent: z.optional(z.boolean()),
});
export const amendLetterInput = z.strictObject({ repair: id, letter: id, ...written, reason: z.enum(CORRECTIONS) });
export const withdrawLetterInput = z.strictObject({ repair: id, letter: id });
export const respondToLetterInput = z.strictObject({
  repair: id,
  letter: id,
  response: z.enum(RESPONSES),
  /** With `missing`: which part of an apology. */
  part: z.optional(z.enum(PARTS.apology)),
});
export const setReadinessInput = z.strictObject({ repair: id, readiness: z.enum(READINESSES) });

/** How many letters a page of the list holds, and how many entries a page of a letter. */
export const PAGE = 20;

export const lettersInput = z.strictObject({
  repair: id,
  kinds: z.optional(z.array(z.enum(KINDS)).check(z.minLength(1))),
  before: z.optional(place(1)),
});
export const letterInput = z.strictObject({ letter: id, before: z.optional(place(1)) });
export const readinessInput = z.strictObject({ repair: id });

export type LetterKind = (typeof KINDS)[number];
export type LetterPart = (typeof PARTS.apology)[number];
export type AnyPart = (typeof PARTS)[LetterKind][number];
export type Topic = (typeof TOPICS)[number];
export type Whole = (typeof WHOLES)[number];
export type Readiness = (typeof READINESSES)[number];
export type Response = (typeof RESPONSES)[number];
export type Quote = z.infer<typeof quote>;
export type DeliverLetter = z.infer<typeof deliverLetterInput>;
export type AmendLetter = z.infer<typeof amendLetterInput>;

/** A letter from outside: all that its cover says. Times are milliseconds. */
export type CoverView = {
  id: string;
  /** The pair's clock at what happened last about it. */
  seq: number;
  repair: string;
  kind: LetterKind;
  mine: boolean;
  topic: Topic | null;
  urgent: boolean;
  version: number;
  at: number;
  withdrawnAt: number | null;
  /** What the reader chose to do with the newest version. Its author's page never has it. */
  choice: Choice | null;
};

/** A page of letters, what happened last first. `older` is where the next one begins. */
export type LettersView = { items: CoverView[]; older: number | null };

/** What lies in the envelope. `reason` is why a later version was written. */
export type WrittenView = {
  parts: Partial<Record<AnyPart, string>>;
  whole?: Whole;
  moreBy?: string;
  reason?: Correction;
  quotes?: Quote[];
};

/** A version of a letter, or something that its reader said of it. A closed envelope has a cover and nothing in it, but for its author. */
export type LetterEntryView = {
  id: string;
  seq: number;
  kind: "delivered" | Response;
  mine: boolean;
  written: WrittenView | null;
  version: number | null;
  length: number | null;
  details: boolean;
  choice: Choice | null;
  part: LetterPart | null;
  at: number;
  withdrawnAt: number | null;
};

/** A page of what was written and said of a letter, newest first. Null when it isn't here. */
export type LetterView = {
  letter: Omit<CoverView, "version" | "choice"> | null;
  /** What the rules go by, wherever it was said. `said` is of the newest version. */
  standing: { version: number; read: boolean; said: { kind: Response; part: LetterPart | null }[] };
  entries: LetterEntryView[];
  older: number | null;
};

/** Whether the one who was hurt would read an apology; and until when another one would have to wait, if one was delivered. */
export type ReadinessView = { is: Readiness; since: number | null; lastApology: number | null };
