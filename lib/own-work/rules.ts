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

type Stands = { revision: number | null };

/** Two tabs do not write over each other: what is saved follows what was seen. */
const follows = ({ revision }: Stands, seen: number) => unless((revision ?? 0) === seen, "own-work-moved-on");

/** One's own pages are nobody else's business. What one wants is one of three, or unsaid. */
export const maySaveOwnWork = (_actor: object, stands: Stands, { section, words, revision }: SaveOwnWork): Verdict =>
  all(
    unless(section !== "want" || words === "" || WANTS.some((want) => want === words), "unreadable"),
    follows(stands, revision),
  );

export const mayKeepAppointment = (_actor: object, stands: Stands, { revision }: KeepAppointment): Verdict =>
  follows(stands, revision);
