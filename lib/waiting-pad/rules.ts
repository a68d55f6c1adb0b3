import type { Actor } from "../actor";
import { isVisible } from "../drafts/rules";
import type { InRepair } from "../operation";
import { all, unless, type Verdict } from "../verdict";

/** Whom it is for, as far as one can say. */
export const WHOMS = ["me", "them", "unsure"] as const;

/** As long as the longest thing that can be moved here from where it would have been sent. */
export const MAX_SAY = 20_000;
export const MAX_WHY = 500;
export const MAX_LINE = 200;

type Written = { say: string };

const written = ({ say }: Written) => unless(isVisible(say), "nothing-written");

/** What one puts aside is one's own; there only has to be something. */
export const mayKeep = (_actor: Actor, _facts: object, input: Written): Verdict => written(input);
export const mayChange = mayKeep;

/** What is one's own goes when one says so. */
export const mayRemove = (): Verdict => ({ ok: true });

/** A line is the accountable partner's to share. Nobody asks for it. */
export const mayShareLine = ({ repair }: { repair: InRepair }): Verdict =>
  unless(repair.role === "accountable", "only-accountable");

/** Its author withdraws it at any time, once. */
export const mayWithdrawLine = (
  { userId }: { userId: string },
  found: { authorId: string; withdrawnAt: Date | null },
): Verdict => all(unless(found.authorId === userId, "not-your-words"), unless(found.withdrawnAt === null, "not-here"));
