import type { Actor } from "../actor";
import { all, unless, type Verdict, yes } from "../verdict";
import { instantOf, localDay, wallTime, wallTimeExists } from "../zone";

/** More dated reminders than anybody keeps, and more words than one needs. */
export const MAX_REMINDERS = 50;
export const MAX_REMINDER = 500;
export const MAX_ADDRESS = 254;
/** For how long a code works. */
export const CODE_MINUTES = 30;

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** So long before a time that somebody chose for an answer, they are reminded of it. */
const BEFORE_ANSWER = 120 * MINUTE;

/** Hours in which nothing comes, on a wall clock: `22:00` to `08:00`. They may go over midnight. */
export type Quiet = { begins: string; ends: string };

export function isQuiet(at: number, quiet: Quiet | null, zone: string) {
  if (!quiet) return false;
  const clock = wallTime(at, zone).slice(11);
  const { begins, ends } = quiet;
  return begins <= ends ? begins <= clock && clock < ends : begins <= clock || clock < ends;
}

/** The first instant after one at which a clock in this zone shows this time. */
export function nextAt(after: number, time: string, zone: string) {
  const days = [0, 1, 2].map((ahead) => localDay(after + ahead * DAY, zone));
  return days.map((day) => instantOf(`${day}T${time}`, zone)).find((at) => at > after) ?? after + DAY;
}

/** An instant, or the end of the quiet hours that it lies in. */
export const afterQuiet = (at: number, quiet: Quiet | null, zone: string) =>
  quiet && isQuiet(at, quiet, zone) ? nextAt(at, quiet.ends, zone) : at;

/** An instant, or the last minute before the quiet hours that it lies in. */
function beforeQuiet(at: number, quiet: Quiet | null, zone: string) {
  if (!quiet || !isQuiet(at, quiet, zone)) return at;
  const days = [0, -1].map((ahead) => localDay(at + ahead * DAY, zone));
  const began = days.map((day) => instantOf(`${day}T${quiet.begins}`, zone)).find((from) => from <= at) ?? at;
  return began - MINUTE;
}

/**
 * What the other does that the daily note may be for, by the name of its event: a closed list of what there is to read or to look at.
 * Not what protects somebody or takes something away, for an end looks like no beginning; not a pace, a time-out, or a wish for
 * another pace; and not what is set or settled.
 */
export const NOTED = [
  ...["pair.linked", "repair.offered", "repair.opened"],
  ...["letter.delivered", "letter.amended", "letter.respondedTo"],
  ...["hearing.shared", "hearing.turnTaken", "hearing.turnJudged", "hearing.moreSaid", "hearing.sideUnlocked"],
  ...["question.asked", "question.acknowledged", "question.refused"],
  ...["answer.given", "answer.corrected", "answer.readTold"],
  ...["checkIn.posted", "checkIn.repliedTo", "wish.written", "commitment.made", "commitment.marked"],
  ...[
    "openness.offered",
    "openness.accepted",
    "line.shared",
    "paragraph.published",
    "windows.proposed",
    "windows.agreed",
  ],
  ...["agreement.proposed", "agreement.signed", "agreement.cameIntoForce", "agreement.renewed"],
  ...["agreement.slipLogged", "agreement.lineCrossed"],
];

/** What may be sent: a code that was just asked for, one's own reminder, that of a time one chose, the daily note. */
export type NoticeKind = "code" | "reminder" | "answer" | "digest";
type Found = { kind: NoticeKind; by: number | null; zone: string; quiet: Quiet | null };

/** Whether something that the database found goes now. Only a code, which somebody sits and looks for, knows no quiet hours. */
export function isDue({ kind, by, zone, quiet }: Found, now: number) {
  if (kind === "code") return true;
  if (isQuiet(now, quiet, zone)) return false;
  return kind !== "answer" || (by !== null && now < by && beforeQuiet(by - BEFORE_ANSWER, quiet, zone) <= now);
}

/** An address by which a mailbox is counted: capitals, and what stands behind a plus, make no other one of it. */
export function mailbox(address: string) {
  const [name = "", host = ""] = address.toLowerCase().split("@");
  return `${name.replace(/(?<=.)\+.*/, "")}@${host}`;
}

const SERVICES = ["fcm.googleapis.com", "updates.push.services.mozilla.com"];
const FAMILIES = [".push.apple.com", ".notify.windows.com"];

const HOST = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/**
 * An address of a service that browsers take notes from. Any other could be a machine that only the server reaches. Whoever
 * connects may read an address in another way than `URL` does, so the host is of plain letters, and stands there as it was read.
 */
export function isPushService(endpoint: string) {
  if (!URL.canParse(endpoint)) return false;
  const { hostname } = new URL(endpoint);
  const isPlain = HOST.test(hostname) && endpoint.startsWith(`https://${hostname}/`);
  return isPlain && (SERVICES.includes(hostname) || FAMILIES.some((family) => hostname.endsWith(family)));
}

type Wish = { day: string; time: string; zone: string };
export const instantOfWish = ({ day, time, zone }: Wish) => instantOf(`${day}T${time}`, zone);

/** One's own reminder comes at a time that there is, from now on and within a year. */
export function mayAddReminder({ now }: Pick<Actor, "now">, { kept }: { kept: number }, wish: Wish): Verdict {
  const at = instantOfWish(wish);
  return all(
    unless(wallTimeExists(`${wish.day}T${wish.time}`, wish.zone), "time-does-not-exist"),
    unless(at > now && at < now + 366 * DAY, "time-does-not-fit"),
    unless(kept < MAX_REMINDERS, "too-many"),
  );
}

/** Whoever is accountable in a repair may be reminded of a time that they chose for an answer; nobody else is, by anything. */
export const canBeRemindedOfAnswers = ({ userId, repairs }: Pick<Actor, "userId" | "repairs">) =>
  repairs.some(({ accountableId }) => accountableId === userId);

export const maySetReminders = (actor: Pick<Actor, "userId" | "repairs">, _facts: object, wish: { answers: boolean }) =>
  unless(!wish.answers || canBeRemindedOfAnswers(actor), "not-here");

/** A device that others use too takes no notes: they would stand on its screen for anybody. */
export const mayAddDevice = ({ shared }: Pick<Actor, "shared">): Verdict => unless(shared !== true, "shared-device");

export const mayAddMail = (_actor: object, { offered, inTime }: { offered?: boolean; inTime?: boolean }): Verdict =>
  all(unless(offered === true, "no-mail"), unless(inTime === true, "slow-down"));

type Code = { confirmedAt: Date | null; expiresAt: Date; matches?: boolean; inTime?: boolean };

/** The code that came by mail says that the address is one's own. */
export const mayConfirmMail = (
  { now }: Pick<Actor, "now">,
  { confirmedAt, expiresAt, matches, inTime }: Code,
): Verdict =>
  all(
    unless(confirmedAt === null, "not-here"),
    unless(inTime === true, "slow-down"),
    unless(matches === true && expiresAt.getTime() > now, "wrong-code"),
  );

/** What is one's own is taken away by oneself, at any time. */
export const mayTakeAway = (): Verdict => yes;
