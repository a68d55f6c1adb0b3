import type { Partner } from "../actor";
import { asShown, skeleton } from "../characters";
import { isVisible } from "../drafts/rules";
import { all, no, unless, type Verdict } from "../verdict";
import { daysBetween, instantOf, localDay } from "../zone";

export const KINDS = ["boundary", "agreement", "request"] as const;
export const SUBJECTS = ["devices", "money", "whereabouts", "contact", "family", "other"] as const;
export type Kind = (typeof KINDS)[number];
export type Subject = (typeof SUBJECTS)[number];

export const MAX_CLAUSE = 2000;
export const MAX_WHY = 1000;
/** Words to a declining. */
export const MAX_REASON = 500;

/** What touches how free somebody is has an end. */
const ENDING: readonly string[] = ["devices", "money", "whereabouts", "contact"];
/** And on some of it nobody sees the other's signature, nor that it was taken back, until both have stood for a day. */
const QUIET: readonly string[] = ["devices", "money", "whereabouts", "family"];

const DAY = 86_400_000;
/** So long a declined text stays away. */
const AWAY = 7 * DAY;
/** When nobody has said: how long until two look again at what they agreed. */
export const REVIEW_DAYS = 30;

/** A clause as it is signed: all of it text and dates. `bound` holds the ids of whom it binds. */
export type ClauseText = {
  kind: Kind;
  subject: Subject;
  bound: string[];
  words: string;
  why: string;
  ifNot: string;
  from: string;
  review: string;
  end: string;
};

/** A clause as it stands on the table: what nobody has chosen is "". `bound` is the slot of whom it binds, or `both`. */
type Drafted = Record<"kind" | "subject" | "bound" | "words" | "why" | "ifNot" | "from" | "review" | "end", string>;

const chosen = <T extends string>(options: readonly T[], value: string, otherwise: T) =>
  options.find((option) => option === value) ?? otherwise;

const later = (date: string, days: number) =>
  isDate(date) ? new Date(Date.parse(`${date}T00:00Z`) + days * DAY).toISOString().slice(0, 10) : "";

/** The clause as it would be signed: what was not chosen is as it usually is, and what cannot be seen is left out. */
export function clauseText(drafted: Drafted, members: string[], today: string): ClauseText {
  const { end } = drafted;
  const from = drafted.from || today;
  const usual = later(from, REVIEW_DAYS);
  return {
    kind: chosen(KINDS, drafted.kind, "agreement"),
    subject: chosen(SUBJECTS, drafted.subject, "other"),
    bound: members.filter((_, at) => drafted.bound !== String(2 - at)),
    words: asShown(drafted.words),
    why: asShown(drafted.why),
    ifNot: asShown(drafted.ifNot),
    from,
    review: drafted.review || (end && end < usual ? end : usual),
    end,
  };
}

/** Whose boundary it is; null for what two agree on. */
export const ownerOf = ({ kind, bound }: Pick<ClauseText, "kind" | "bound">) =>
  kind === "boundary" ? (bound[0] ?? null) : null;

type Dated = Pick<ClauseText, "from" | "review" | "end">;

/** The clause must have an end date. */
export const needsEnd = (subject: string) => ENDING.includes(subject);
/** Its signatures are their signers' alone until both have stood for a day. One's own boundary needs no other's. */
export const isQuiet = (text: { kind: string; subject: string } | null) =>
  text !== null && text.kind !== "boundary" && QUIET.includes(text.subject);

/** A day that is on the calendar: 31 February is not. */
const isDate = (date: string) => {
  const at = Date.parse(`${date}T00:00Z`);
  return Number.isFinite(at) && new Date(at).toISOString().slice(0, 10) === date;
};

/** What two agree on now began a month ago at the earliest, and is looked at, and ends, within a year; or within ten. */
const [EARLIEST, YEAR, LONGEST] = [-31, 366, 3660];

/** Whether its days follow each other: from, then a review, then an end that is still to come. */
function datesFit({ from, review, end }: Dated, subject: string, today: string) {
  const ahead = (day: string) => daysBetween(today, day);
  const most = needsEnd(subject) ? YEAR : LONGEST;
  if (![from, review, ...(end ? [end] : [])].every(isDate)) return false;
  const begins = ahead(from) >= EARLIEST && ahead(from) <= YEAR;
  const looks = ahead(review) >= 0 && daysBetween(from, review) >= 0 && ahead(review) <= LONGEST;
  return begins && looks && (!end || (daysBetween(review, end) >= 0 && ahead(end) > 0 && ahead(end) <= most));
}

/** Whether the text of a clause can be made ready to sign on this day. */
export const isComplete = (clause: Omit<ClauseText, "bound">, today: string): Verdict =>
  all(
    unless(isVisible(clause.words), "nothing-written"),
    unless(
      clause.words.length <= MAX_CLAUSE && clause.why.length <= MAX_WHY && clause.ifNot.length <= MAX_WHY,
      "too-large",
    ),
    unless(clause.end !== "" || !needsEnd(clause.subject), "end-date-needed"),
    unless(datesFit(clause, clause.subject, today), "dates-do-not-fit"),
  );

/** The words of a clause as they are compared with those that were declined: letters and digits, however they are written. */
export const comparable = (words: string) =>
  skeleton(words)
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{N}]+/gu, "");

/** Its last day has passed. */
export const hasRunOut = ({ end }: { end: string }, day: string) => end !== "" && end < day;

/** When the next day begins by the calendar of a zone, in milliseconds. */
export const nextDay = (now: number, zone: string) => instantOf(`${later(localDay(now, zone), 1)}T00:00`, zone);

export type Version = {
  text: string;
  version: number;
  proposerId: string;
  kind: Kind;
  ownerId: string | null;
  hash: string;
  signatures: { userId: string; at: number }[];
  quiet: number | null;
};

/** An agreement as the rules see it. `text` is the one that the operation is about: what can be signed, or what is in force. */
export type Found = {
  proposed: Version | null;
  inForce: Version | null;
  ended: boolean;
  open: boolean;
  /** How each finds the version in force: the other's only once both have said so. `reviewed`: the other has. */
  mine: string | null;
  theirs: string | null;
  reviewed: boolean;
  text: (ClauseText & { zone: string }) | null;
};

/** What making a clause ready depends on. `declinedAt` is when these words of one's own were last declined. */
export type Proposing = {
  agreement: {
    proposed: number | null;
    ended: boolean;
    latest: number;
    inForce: { ownerId: string | null } | null;
  } | null;
  closed: boolean;
  text: ClauseText;
  declinedAt: number | null;
};

export type Who = Pick<Partner, "userId" | "now">;

export const goesOn = ({ ended }: { ended: boolean }) => unless(!ended, "agreement-moved-on");
/** A boundary is one's own: nobody else makes it ready, signs it or ends it. */
export const isOwn = (version: { ownerId: string | null } | null, { userId }: Who) =>
  unless((version?.ownerId ?? userId) === userId, "their-boundary");

const mayComeBack = ({ now }: Who, { declinedAt }: { declinedAt: number | null }) =>
  unless(declinedAt === null || now - declinedAt >= AWAY, "declined-lately");

/** Either makes a clause ready to sign. What the other has declined comes back after a week at the soonest. */
export const mayPropose = (
  who: Who,
  { agreement, closed, text, declinedAt }: Proposing,
  { zone }: { zone: string },
): Verdict =>
  all(
    unless(!closed && !agreement?.proposed && !agreement?.ended, "agreement-moved-on"),
    isOwn(agreement?.inForce ?? null, who),
    isComplete(text, localDay(who.now, zone)),
    unless(!agreement?.inForce || agreement.inForce.ownerId === ownerOf(text), "kind-stays"),
    unless(text.kind !== "boundary" || (text.bound.length === 1 && text.bound[0] === who.userId), "their-boundary"),
    mayComeBack(who, { declinedAt }),
  );

/** Either makes what is in force ready to sign once more, with new days. */
export const mayRenew = (
  who: Who,
  found: Found & { declinedAt: number | null },
  days: { review: string; end?: string | undefined; zone: string },
): Verdict => {
  const today = localDay(who.now, days.zone);
  if (!found.text || found.proposed) return no("agreement-moved-on");
  return all(
    goesOn(found),
    isOwn(found.inForce, who),
    isComplete({ ...found.text, from: today, review: days.review, end: days.end ?? "" }, today),
    mayComeBack(who, found),
  );
};

/** Either takes what is ready back to the table, or opens what is in force to be changed: it stays in force meanwhile. */
export const mayReopen = (who: Who, found: Found): Verdict =>
  all(goesOn(found), unless(!found.open, "agreement-moved-on"), isOwn(found.proposed ?? found.inForce, who));

/** The other may decline what was made ready, as long as they have not signed it for both to see. */
export const mayDecline = (who: Who, found: Found, { version }: { version: number }): Verdict =>
  all(
    goesOn(found),
    unless(found.proposed?.version === version, "text-moved"),
    unless(found.proposed?.proposerId !== who.userId && found.proposed?.kind !== "boundary", "only-theirs-to-answer"),
    unless(!found.proposed?.signatures.some(({ userId }) => userId === who.userId), "already-there"),
  );

/** Either ends it, at any time and without a reason. A boundary is ended by its owner. */
export const mayEnd = (who: Who, found: Found): Verdict =>
  all(goesOn(found), isOwn(found.inForce ?? found.proposed, who));
