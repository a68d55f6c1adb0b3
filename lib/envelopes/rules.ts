import type { Actor, Partner } from "../actor";
import { isVisible } from "../drafts/rules";
import { unless, type Verdict } from "../verdict";
import { daysBetween, localDay } from "../zone";

/** Why what is in an envelope was put right. */
export const CORRECTIONS = ["wrong", "leftOut", "afraid"] as const;
/** What the reader of a closed envelope may do with it. */
export const CHOICES = ["opened", "together", "later"] as const;

const YEAR = 366;

/** More is to come today or later, wherever its author is, and within a year. */
export function moreIsAhead({ now }: Pick<Actor, "now">, moreBy: string | undefined): Verdict {
  const days = moreBy === undefined ? 0 : daysBetween(localDay(now, "UTC"), moreBy);
  return unless(days >= -1 && days <= YEAR, "time-does-not-fit");
}

/** So many words, to the next hundred: enough for a cover, too little to tell two letters apart. */
export const roundedLength = (words: string) =>
  Math.max(1, Math.ceil(words.split(/\s+/).filter(isVisible).length / 100)) * 100;

export type FoundEnvelope = { authorId: string; sealed: boolean; withdrawnAt: Date | null };

/** The reader of a closed envelope chooses what to do with it. Nobody is told. */
export const mayOpen = ({ userId }: Partner, found: FoundEnvelope): Verdict =>
  unless(found.authorId !== userId && found.sealed && found.withdrawnAt === null, "not-here");
