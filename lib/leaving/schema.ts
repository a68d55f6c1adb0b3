import * as z from "zod/mini";
import type { SignedText } from "../drafting/agreement";
import { place } from "../drafts/schema";

export const leavePairInput = z.strictObject({
  /** The other's page shows nothing new for 72 hours; then that the space is closed. */
  quiet: z.boolean(),
});
export const lastPairInput = z.strictObject({});
/** A page of any kind of thing that one may take away. */
export const copyInput = z.strictObject({ before: z.optional(place(1)) });

/** The pair one was last in, once it is closed. Null when there is none, or thirty days have passed. */
export type LastPairView = { theirName: string; closedAt: number; byMe: boolean } | null;

/** A page of what one may take away, newest first. */
export type CopyView = {
  items: {
    id: string;
    mine: boolean;
    kind: string;
    words: string | null;
    outcome: string | null;
    at: number;
    localDate: string;
    zone: string;
    about: string | null;
  }[];
  older: number | null;
};

/** A page of questions and answers to take away, newest first. An unopened envelope is in it, closed. */
export type CopyQuestionsView = {
  items: {
    id: string;
    mine: boolean;
    kind: string;
    question: string;
    words: string | null;
    /** What else lay in an envelope with the words of an answer, as its author chose it. */
    letter: Record<string, string> | null;
    version: number | null;
    closed: boolean;
    promised: string | null;
    at: number;
    withdrawnAt: number | null;
  }[];
  older: number | null;
};

/** A page of letters and what was said of them, newest first. One that was not opened is in it, closed. */
export type CopyLettersView = {
  items: {
    id: string;
    mine: boolean;
    letter: string;
    /** What kind of letter, and for a late truth what its cover says. */
    kind: string;
    topic: string | null;
    urgent: boolean;
    did: string;
    parts: Record<string, string> | null;
    more: {
      whole?: string;
      moreBy?: string;
      reason?: string;
      quotes?: { turn: string; from: number; to: number }[];
    };
    version: number | null;
    closed: boolean;
    part: string | null;
    at: number;
    withdrawnAt: number | null;
  }[];
  older: number | null;
};

/** A page of what was said and done in hearings, to take away, newest first. */
export type CopyHearingsView = {
  items: {
    id: string;
    mine: boolean;
    move: string;
    hearing: string;
    words: string | null;
    feelings: string[];
    aloud: boolean;
    judgement: string | null;
    need: string | null;
    at: number;
    withdrawnAt: number | null;
  }[];
  older: number | null;
};

/** A page of what was done about agreements, newest first, with the texts that were made ready or came into force. */
export type CopyAgreementsView = {
  items: {
    id: string;
    mine: boolean;
    kind: string;
    agreement: string;
    version: number;
    words: string | null;
    text: Omit<SignedText, "format" | "agreement" | "version"> | null;
    signatures: { mine: boolean; at: number }[];
    at: number;
  }[];
  older: number | null;
};

/** A page of wishes, of what was promised and of what was done of it, newest first. Notes of one's own are in one's own copy. */
export type CopyCommitmentsView = {
  items: {
    id: string;
    mine: boolean;
    kind: "wish" | "made" | "kept" | "notKept";
    /** Of a mark, the commitment; of a commitment, the wish or the apology that it comes from. */
    of: string | null;
    words: string | null;
    /** Of what was not kept, what is done now. */
    instead: string | null;
    more: {
      days?: number[];
      first?: string;
      last?: string | null;
      time?: string | null;
      zone?: string;
      endedAt?: string | null;
      date?: string;
      version?: number;
      newDate?: string | null;
      fit?: string | null;
    };
    at: number;
    withdrawnAt: number | null;
  }[];
  older: number | null;
};

/** A page of offers of openness to take away, newest first: one's own, and of the other's those that stand. */
export type CopyOffersView = {
  items: {
    id: string;
    mine: boolean;
    scope: string;
    words: string | null;
    at: number;
    until: number;
    withdrawnAt: number | null;
  }[];
  older: number | null;
};

/** A page of lines that were shared, or of paragraphs that were published, to take away, newest first. */
export type CopyLinesView = {
  items: { id: string; mine: boolean; words: string | null; at: number; withdrawnAt: number | null }[];
  older: number | null;
};

/** A page of moments that either added, and of the log of good ones, to take away, newest first. */
export type CopyMomentsView = {
  items: {
    id: string;
    mine: boolean;
    /** A line of the log; else a moment that stands on a shelf. */
    good: boolean;
    shelf: string | null;
    words: string | null;
    at: number;
    withdrawnAt: number | null;
  }[];
  older: number | null;
};
