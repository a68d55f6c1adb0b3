import type { Actor } from "../actor";
import { isVisible } from "../drafts/rules";
import { moreIsAhead } from "../envelopes/rules";
import { afterUndo } from "../questions/rules";
import { all, unless, type Verdict, yes } from "../verdict";
import type { AmendLetter, DeliverLetter, LetterKind, LetterPart, Readiness, Response } from "./schema";

/** The parts of each kind of letter, in their order. */
export const PARTS = {
  ownership: ["did", "hid", "chose", "touched"],
  apology: ["did", "impact", "responsible", "mend"],
  lateTruth: ["truth"],
} as const;
export const KINDS = ["ownership", "apology", "lateTruth"] as const;
export const TOPICS = ["health", "money", "contact", "children", "other"] as const;
/** Whether an ownership statement is all of it. */
export const WHOLES = ["yes", "more", "unsure"] as const;
export const READINESSES = ["notYet", "write", "inPerson"] as const;
export const RESPONSES = ["read", "missing", "inPerson"] as const;

/** All parts together have at most so many characters. */
export const MAX_LETTER = 20_000;
/** An apology quotes so many passages at most. */
export const MAX_QUOTES = 20;
/** So many late truths come in a day: one holds a great deal, and a crowd of them would press. */
export const LATE_TRUTHS = 5;
/** After an apology the next one waits so long, in milliseconds, unless it was asked for. */
export const BETWEEN_APOLOGIES = 14 * 24 * 3_600_000;

/** Whether everything that is quoted was shared in a hearing. */
type Quotable = { quotable: boolean };

/** What delivering depends on: whether a letter of its kind stands, when the last one came, and whether an apology would be read. */
export type Delivering = {
  standing: boolean;
  lastAt: Date | null;
  lately: number;
  readiness: Readiness;
  readyAt: Date | null;
} & Quotable;

/** A letter as the rules see it. `said` is what its reader has said of its newest version. */
export type FoundLetter = {
  authorId: string;
  kind: LetterKind;
  version: number;
  withdrawnAt: Date | null;
  read: boolean;
  readiness: Readiness;
  said: { kind: Response; part: LetterPart | null }[];
};

type Who = Pick<Actor, "userId" | "now" | "released">;
type InRepair = { repair: { role: "hurt" | "accountable" } };
type Written = Pick<DeliverLetter, "parts" | "whole" | "moreBy" | "quotes">;

/** It has the parts of its kind and no others, and says what a letter of its kind says. */
const fits = (kind: LetterKind, { parts, whole, moreBy, quotes = [] }: Written): Verdict =>
  all(
    unless(
      Object.keys(parts).every((part) => (PARTS[kind] as readonly string[]).includes(part)),
      "unreadable",
    ),
    unless((kind === "ownership") === (whole !== undefined), "unreadable"),
    unless((whole === "more") === (moreBy !== undefined), "unreadable"),
    unless(quotes.length === 0 || kind === "apology", "unreadable"),
    unless(
      quotes.every(({ from, to }) => from < to),
      "unreadable",
    ),
    unless(new Set(quotes.map(({ turn, from }) => `${turn} ${from}`)).size === quotes.length, "unreadable"),
  );

const isWritten = (actor: Who, kind: LetterKind, written: Written, { quotable }: Quotable): Verdict => {
  const words = Object.values(written.parts).map((part) => part ?? "");
  return all(
    fits(kind, written),
    unless(words.some(isVisible), "nothing-written"),
    unless(words.join("").length <= MAX_LETTER, "too-large"),
    moreIsAhead(actor, written.moreBy),
    unless(quotable, "not-here"),
  );
};

/** When another apology may come by itself; null when one may come now. */
export const nextApology = (
  { lastAt, readyAt }: Pick<Delivering, "lastAt" | "readyAt">,
  now: number,
): number | null => {
  const askedSince = lastAt !== null && readyAt !== null && readyAt > lastAt;
  const next = lastAt === null || askedSince ? 0 : lastAt.getTime() + BETWEEN_APOLOGIES;
  return next > now ? next : null;
};

/** Its reader has said that they would read an apology. */
const wouldBeRead = ({ readiness }: { readiness: Readiness }): Verdict =>
  all(unless(readiness !== "notYet", "not-ready-yet"), unless(readiness !== "inPerson", "rather-in-person"));

/** An apology comes when its reader has said that they would read one; and not again within two weeks, unless they say so again. */
export const isReady = (facts: Delivering, now: number): Verdict =>
  all(wouldBeRead(facts), unless(nextApology(facts, now) === null, "apology-lately"));

/** The accountable one delivers a letter. A statement is delivered once: after that it is amended. */
export const mayDeliver = (actor: Who & InRepair, facts: Delivering, input: DeliverLetter): Verdict =>
  all(
    unless(actor.repair.role === "accountable", "only-accountable"),
    isWritten(actor, input.kind, input, facts),
    unless((input.kind === "lateTruth") === (input.topic !== undefined), "unreadable"),
    unless((input.kind === "lateTruth") === (input.urgent !== undefined), "unreadable"),
    unless(input.kind !== "ownership" || !facts.standing, "statement-stands"),
    unless(input.kind !== "lateTruth" || facts.lately < LATE_TRUTHS, "enough-for-today"),
    input.kind === "apology" ? isReady(facts, actor.now) : yes,
    afterUndo(actor),
  );

const isAuthors = ({ userId }: Pick<Actor, "userId">, { authorId }: FoundLetter) =>
  unless(authorId === userId, "not-your-words");
const stands = ({ withdrawnAt }: FoundLetter) => unless(withdrawnAt === null, "not-here");

/** A letter is put right at any time, by its author: a late truth is better than none. An apology, while it would be read. */
export const mayAmend = (actor: Who, found: FoundLetter & Quotable, input: AmendLetter): Verdict =>
  all(
    isAuthors(actor, found),
    stands(found),
    found.kind === "apology" ? wouldBeRead(found) : yes,
    isWritten(actor, found.kind, input, found),
    afterUndo(actor),
  );

/** Its author may withdraw a letter at any time, once. */
export const mayWithdrawLetter = (actor: Who, found: FoundLetter): Verdict =>
  all(isAuthors(actor, found), stands(found));

/** Its reader may say something of what they have open before them: each thing once for each version. */
export const mayRespond = (
  { userId }: Pick<Actor, "userId">,
  found: FoundLetter,
  { response, part }: { response: Response; part?: LetterPart | undefined },
): Verdict =>
  all(
    unless(found.authorId !== userId && found.read, "not-here"),
    stands(found),
    unless(response === "read" || found.kind === "apology", "unreadable"),
    unless((response === "missing") === (part !== undefined), "unreadable"),
    unless(!found.said.some((one) => one.kind === response && one.part === (part ?? null)), "already-there"),
  );

/** Only the one who was hurt says whether they are ready, as often as that changes. */
export const maySetReadiness = ({ repair }: InRepair): Verdict => unless(repair.role === "hurt", "only-hurt-is-ready");
