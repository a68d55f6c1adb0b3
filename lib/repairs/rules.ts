import type { Partner } from "../actor";
import type { InRepair } from "../operation";
import { all, unless, type Verdict } from "../verdict";

export const MAX_REPAIR_NAME = 120;

/** One offer of one's own at a time: whoever says "I was hurt" opens a repair, and it exists once the other confirms. */
export const mayOffer = (_actor: Partner, { open }: { open: boolean }): Verdict => unless(!open, "already-there");

type Offered = { hurtId: string; confirmedAt: Date | null; withdrawnAt: Date | null };

const stillOffered = ({ confirmedAt, withdrawnAt }: Offered) =>
  unless(confirmedAt === null && withdrawnAt === null, "not-here");

/** Only the other of the two confirms or declines. A declined offer may still be confirmed: its author sees no difference. */
export const mayAnswer = ({ userId }: Partner, offered: Offered): Verdict =>
  all(unless(offered.hurtId !== userId, "only-theirs-to-answer"), stillOffered(offered));

/** Its author may take an offer back until it is confirmed. */
export const mayWithdraw = ({ userId }: Partner, offered: Offered): Verdict =>
  all(unless(offered.hurtId === userId, "only-theirs-to-answer"), stillOffered(offered));

/** The hurt partner says what the hurt is called. */
export const mayName = ({ repair }: { repair: InRepair }): Verdict => unless(repair.role === "hurt", "only-hurt-names");
