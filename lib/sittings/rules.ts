import type { Partner } from "../actor";
import { isVisible } from "../drafts/rules";
import type { QuestionState } from "../questions/schema";
import { all, unless, type Verdict } from "../verdict";
import { type Plan, type Window, windowAt } from "../windows/rules";

const MINUTE = 60_000;
/** So long before its end a sitting says so, and has its closing round. */
export const CLOSING = 5 * MINUTE;
/** What both may add, once. */
export const MORE = 10 * MINUTE;

export const MAX_CLOSING = 500;

type OnTable = { id: string; askerId: string; state: QuestionState };
type Member = { userId: string; leftAt: string | null; moreAt: string | null; words: string | null };

/** What was agreed, and a sitting that is not over. */
export type Clocks = {
  plan: (Plan & { only: boolean }) | null;
  sitting: { startsAt: string; endsAt: string; questionId: string | null; extendedAt: string | null } | null;
};

/** A sitting as the rules see it: its clocks, the question on its table, who is in it, and the one that is asked about. */
export type Here = Clocks & { table: OnTable | null; members: Member[]; question: OnTable | null };

type Who = Pick<Partner, "userId" | "now">;

/** The window that is under way, as long as its sitting goes on; else the next. Null when none is agreed. */
export function windowOf({ plan, sitting }: Clocks, now: number): Window | null {
  if (sitting) return { startsAt: Date.parse(sitting.startsAt), endsAt: Date.parse(sitting.endsAt) };
  return plan && windowAt(plan, now);
}

/** The same for one of the two: of a sitting that they have not been in, they know what was agreed and no more. */
export function windowFor(
  { plan, sitting, members }: Clocks & Pick<Here, "members">,
  { userId, now }: Who,
): Window | null {
  const known = members.some((member) => member.userId === userId);
  return windowOf({ plan, sitting: known ? sitting : null }, now);
}

const isOpen = (here: Here, who: Who) =>
  unless((windowFor(here, who)?.startsAt ?? who.now + 1) <= who.now, "no-window");

/** Somebody who has entered and not left. */
export const isIn = ({ members }: Pick<Here, "members">, userId: string) =>
  members.some((member) => member.userId === userId && member.leftAt === null);

const inside = (who: Who, here: Here) => all(isOpen(here, who), unless(isIn(here, who.userId), "not-here"));

/** Whether its last minutes have begun. */
export const isClosing = (here: Clocks, now: number) => (windowOf(here, now)?.endsAt ?? now) - now <= CLOSING;

const OPEN: QuestionState[] = ["asked", "acknowledged"];

/** Either enters while a window is open. The other sees it, if they are in it too. */
export const mayEnter = (who: Who, here: Here): Verdict => isOpen(here, who);

export const mayLeave = (who: Who, here: Here): Verdict => inside(who, here);

/** Its asker lays a question on the table when it is free, and there is time for it. */
export const mayTakeUp = (who: Who, here: Here): Verdict =>
  all(
    inside(who, here),
    unless(here.question !== null && OPEN.includes(here.question.state), "question-moved-on"),
    unless(here.question?.askerId === who.userId, "only-asker"),
    unless(here.table === null || !OPEN.includes(here.table.state), "one-at-a-time"),
    unless(!isClosing(here, who.now), "no-window"),
  );

/** Either puts the question aside: it stays open, for another time. */
export const mayPutAside = (who: Who, here: Here): Verdict =>
  all(inside(who, here), unless(here.table !== null, "not-here"));

/** Each may ask for ten minutes more. When both have, they are added, once. */
export const mayAskForMore = (who: Who, here: Here): Verdict =>
  all(
    inside(who, here),
    unless(!here.sitting?.extendedAt, "already-there"),
    unless(!here.members.some(({ userId, moreAt }) => userId === who.userId && moreAt), "already-there"),
  );

/** In the last minutes each says one thing to close with. */
export const maySayLast = (who: Who, here: Here, { words }: { words: string }): Verdict =>
  all(
    inside(who, here),
    unless(isClosing(here, who.now), "no-window"),
    unless(!here.members.some((member) => member.userId === who.userId && member.words), "already-there"),
    unless(isVisible(words), "nothing-written"),
  );
