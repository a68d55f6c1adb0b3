import type { Actor, Partner } from "../actor";
import { isVisible } from "../drafts/rules";
import { moreIsAhead } from "../envelopes/rules";
import { afterUndo, type Found, isAnswerer } from "../questions/rules";
import { all, unless, type Verdict } from "../verdict";
import type { AnswerQuestion } from "./schema";

export const CERTAINTIES = ["sure", "think", "dontRemember"] as const;

export const MAX_ANSWER = 20_000;
export const MAX_HAPPENED = 200;

type Answerer = Pick<Actor, "userId" | "now" | "released">;

/** The one who was asked answers, once; after that they correct. A refusal may still become an answer. */
export const mayAnswer = (actor: Answerer, found: Found, input: AnswerQuestion): Verdict =>
  all(
    isAnswerer(actor, found),
    unless(["asked", "acknowledged", "notWilling"].includes(found.state), "question-moved-on"),
    unless(isVisible(input.words), "nothing-written"),
    moreIsAhead(actor, input.moreBy),
    afterUndo(actor),
  );

/** An answer may be corrected at any time, also once its question is settled: a late truth is better than none. */
export const mayCorrect = (actor: Answerer, found: Found, input: AnswerQuestion): Verdict =>
  all(
    isAnswerer(actor, found),
    unless(found.version > 0, "question-moved-on"),
    unless(isVisible(input.words), "nothing-written"),
    moreIsAhead(actor, input.moreBy),
    afterUndo(actor),
  );

export type FoundAnswer = { authorId: string; questionId: string; withdrawnAt: Date | null };

/** Its author may withdraw an answer at any time, once. */
export const mayWithdrawAnswer = ({ userId }: Partner, found: FoundAnswer): Verdict =>
  all(unless(found.authorId === userId, "not-your-words"), unless(found.withdrawnAt === null, "not-here"));

/** The asker may let the other know that they have read what they could read, once for each version. */
export const mayLetKnow = (actor: Pick<Actor, "userId">, found: Found): Verdict =>
  all(
    unless(found.askerId === actor.userId, "only-asker"),
    unless(found.read, "not-here"),
    unless(!found.told, "already-there"),
  );
