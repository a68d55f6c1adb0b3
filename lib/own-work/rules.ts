import { all, unless, type Verdict } from "../verdict";
import type { KeepAppointment, SaveOwnWork, Section } from "./schema";

/** The pages of one's own work. Everybody has all of them, since one person can be hurt in one repair and accountable in another. */
export const SECTIONS = ["why", "grow", "signs", "around", "plan", "want", "sleep", "people"] as const;
/** What one wants, each of the same weight. Saying nothing is the fourth. */
export const WANTS = ["stay", "unsure", "leave"] as const;
export const WHOM = ["therapist", "counsellor", "mentor", "other"] as const;

export const MAX_OWN_WORK = 20_000;
export const MAX_NOTE = 2_000;

const HURT_FIRST: readonly Section[] = ["want", "sleep", "people"];

/** The pages in the order that serves who is asking: those for the one who was hurt first, or last. */
export const sectionsFor = (hurt: boolean): Section[] => {
  const others = SECTIONS.filter((section) => !HURT_FIRST.includes(section));
  return hurt ? [...HURT_FIRST, ...others] : [...others, ...HURT_FIRST];
};

/** A text that a browser closed under a lock. The server can tell that it is one, and nothing else of it. */
const SEALED = /^l1\.[\w-]{16}\.[\w-]{362,}$/;

/** How long words of so many code units are once they are locked: the limit of a page is the same with a lock and without. */
export const sealedSize = (units: number) => 20 + Math.ceil(((Math.ceil((4 + 2 * units) / 256) * 256 + 16) * 4) / 3);

/** Words in the clear, or under the lock: no longer than they may be. */
export const mayBeKept = (words: string, locked: boolean, units: number): Verdict =>
  all(
    unless(!locked || SEALED.test(words), "unreadable"),
    unless(words.length <= (locked ? sealedSize(units) : units), "too-large"),
  );

/** What a page was sealed for is what it is kept under: nothing comes in the clear into what is locked, from no other tab. */
export const fitsLock = ({ lock }: { lock: string | null }, meant: string | null): Verdict =>
  unless(lock === meant, "lock-moved-on");

type Stands = { revision: number | null; lock: string | null };

/** Two tabs do not write over each other: what is saved follows what was seen. */
const follows = ({ revision }: Stands, seen: number) => unless((revision ?? 0) === seen, "own-work-moved-on");

/** One's own pages are nobody else's business. What one wants is one of three, or unsaid; or it is locked, and nobody can tell. */
export const maySaveOwnWork = (
  _actor: object,
  stands: Stands,
  { section, words, revision, lock }: SaveOwnWork,
): Verdict =>
  all(
    fitsLock(stands, lock),
    mayBeKept(words, lock !== null, MAX_OWN_WORK),
    unless(section !== "want" || lock !== null || words === "" || WANTS.some((want) => want === words), "unreadable"),
    follows(stands, revision),
  );

export const mayKeepAppointment = (
  _actor: object,
  stands: Stands,
  { note, revision, lock }: KeepAppointment,
): Verdict => all(fitsLock(stands, lock), mayBeKept(note, lock !== null, MAX_NOTE), follows(stands, revision));
