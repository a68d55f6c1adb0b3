import { localDay } from "../zone";

/** The guide's closing sentences, in its order; also their keys in messages. */
export const REMINDERS = ["actions", "responsibility", "time", "honesty", "team"] as const;
export type Reminder = (typeof REMINDERS)[number];

const DAY = 24 * 3_600_000;

/**
 * The reminder of a day. Days are those of UTC, wherever somebody is: the two may be far apart, and both read the same
 * sentence at the same moment.
 */
export const reminderAt = (now: number) => REMINDERS[Math.floor(now / DAY) % REMINDERS.length] as Reminder;

/** When the next one takes its place. */
export const nextReminderAt = (now: number) => (Math.floor(now / DAY) + 1) * DAY;

/**
 * What the record tells as done, by the name of its event: a closed list. What protects somebody is not in it (declining,
 * withdrawing, ending, leaving), nor what only one of the two may know, nor what the one who was hurt is free to leave out.
 */
export const TOLD = {
  "pair.linked": "linked",
  "repair.opened": "opened",
  "letter.delivered": "letter",
  "letter.amended": "amended",
  "hearing.closed": "heard",
  "answer.given": "answered",
  "answer.corrected": "corrected",
  "checkIn.posted": "checkIn",
  "windows.agreed": "windows",
  "commitment.made": "promised",
  "commitment.marked": "kept",
  "paragraph.published": "paragraph",
  "line.shared": "line",
  "agreement.signed": "inForce",
  "agreement.cameIntoForce": "inForce",
} as const;

export type TellingEvent = keyof typeof TOLD;
export type LetterKind = "ownership" | "apology" | "lateTruth";
export type Done = (typeof TOLD)[TellingEvent] | LetterKind;

/** What is said of an event: of a letter, what kind it was. These names are keys in messages. */
export const doneOf = (name: TellingEvent, kind: LetterKind | null): Done =>
  TOLD[name] === "letter" && kind ? kind : TOLD[name];

type Line = { seq: number; at: number; what: Done };

/** What comes by the day. It is told once a month, without its days, so that it stands as quietly as everything else. */
const BY_THE_DAY = ["checkIn", "kept"] as const;

/** Lines by the month of the reader's calendar, and what came by the day in it: on which days and how often is not told. */
export function inMonths<L extends Line>(lines: L[], zone: string) {
  const dated = lines.map((line) => ({ ...line, day: localDay(line.at, zone) }));
  const months = [...new Set(dated.map(({ day }) => day.slice(0, 7)))];
  return months.map((month) => {
    const here = dated.filter(({ day }) => day.startsWith(month));
    const byTheDay = BY_THE_DAY.filter((often) => here.some(({ what }) => what === often));
    return { month, byTheDay, done: here.filter(({ what }) => !byTheDay.some((often) => often === what)) };
  });
}
