import type { Actor, Partner } from "../actor";
import { isVisible } from "../drafts/rules";
import { all, unless, type Verdict } from "../verdict";
import { daysBetween, localDay, wallTimeExists } from "../zone";
import type { CheckInKind, PostCheckIn } from "./schema";

/** What a check-in can be. */
export const KINDS = ["plan", "change", "contact", "feeling", "evening"] as const;
export const OUTCOMES = ["kept", "notKept"] as const;
/** The deliberate replies. Nothing is the fourth. */
export const REPLIES = ["noted", "thanks", "talk"] as const;

export const MAX_CHECK_IN = 10_000;

/** A check-in written offline may arrive this many days late. */
export const DAYS_LATE = 31;
/** What it tells of may lie this many days away. */
export const DAYS_ABOUT = 366;

type Now = Pick<Actor, "now">;

const dayIsNear = ({ now }: Now, { localDate, zone }: PostCheckIn) => {
  const late = daysBetween(localDate, localDay(now, zone));
  return late >= -1 && late <= DAYS_LATE;
};

const aboutIsReal = ({ about, localDate, zone }: PostCheckIn) =>
  about === undefined ||
  (Math.abs(daysBetween(localDate, about.slice(0, 10))) <= DAYS_ABOUT && wallTimeExists(about, zone));

/** Either may post. An evening close may be a plain kept or not kept; anything else needs words. */
export const mayPost = (actor: Now, _facts: object, input: PostCheckIn): Verdict =>
  all(
    unless(isVisible(input.words) || (input.kind === "evening" && input.outcome !== undefined), "nothing-written"),
    unless(input.outcome === undefined || input.kind === "evening", "unreadable"),
    unless(dayIsNear(actor, input), "day-out-of-range"),
    unless(aboutIsReal(input), "time-does-not-exist"),
  );

/** A contact report or a change of plan, when it comes before anyone asked. */
export const isToldFirst = (kind: CheckInKind) => kind === "contact" || kind === "change";

type Found = { authorId: string; withdrawnAt: Date | null };

/** A reply is for the other's check-in, while its words are there. */
export const mayReply = ({ userId }: Partner, found: Found): Verdict =>
  all(unless(found.authorId !== userId, "own-check-in"), unless(found.withdrawnAt === null, "not-here"));

/** Its author may withdraw a check-in at any time, once. */
export const mayWithdraw = ({ userId }: Partner, found: Found): Verdict =>
  all(unless(found.authorId === userId, "not-your-words"), unless(found.withdrawnAt === null, "not-here"));
