import type { Actor } from "../actor";
import { isVisible } from "../drafts/rules";
import type { InRepair } from "../operation";
import { all, unless, type Verdict, yes } from "../verdict";

/** Whom it is for, as far as one can say. */
export const WHOMS = ["me", "them", "unsure"] as const;

/** As long as the longest thing that can be moved here from where it would have been sent. */
export const MAX_SAY = 20_000;
export const MAX_WHY = 500;
export const MAX_LINE = 200;

/** What one puts aside, or writes anew, is one's own; there only has to be something. */
export const mayKeep = (_actor: Actor, _facts: object, { say }: { say: string }): Verdict =>
  unless(isVisible(say), "nothing-written");

/** What is one's own goes when one says so. */
export const mayRemove = (): Verdict => yes;

/** A line is the accountable partner's to share. Nobody asks for it. */
export const mayShareLine = ({ repair }: { repair: InRepair }): Verdict =>
  unless(repair.role === "accountable", "only-accountable");

/** Its author withdraws it at any time, once. */
export const mayWithdrawLine = (
  { userId }: { userId: string },
  found: { authorId: string; withdrawnAt: Date | null },
): Verdict => all(unless(found.authorId === userId, "not-your-words"), unless(found.withdrawnAt === null, "not-here"));
