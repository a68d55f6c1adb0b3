import { fitsLock, MAX_NOTE, MAX_OWN_WORK, mayBeKept } from "../own-work/rules";
import { all, unless, type Verdict } from "../verdict";

type Facts = { lock: string | null; revision?: number | null; whole?: boolean };
type Ready = { pages: { words: string }[]; appointments: { note: string }[] };

/**
 * What is made ready is what stands there now, closed under the lock that is to come; or in the clear, where the lock
 * that is there is to go.
 */
export const mayPrepare = (
  _actor: object,
  { lock, ...standing }: { lock: string | null; pages: number | null; appointments: number | null },
  { pages, appointments }: Ready,
): Verdict =>
  all(
    unless(standing.pages === pages.length && standing.appointments === appointments.length, "own-work-moved-on"),
    ...pages.map(({ words }) => mayBeKept(words, lock === null, MAX_OWN_WORK)),
    ...appointments.map(({ note }) => mayBeKept(note, lock === null, MAX_NOTE)),
  );

/** One lock. It closes over everything at once, as it stands now, or over nothing. */
export const mayLock = (_actor: object, facts: Facts): Verdict =>
  all(fitsLock(facts, null), unless(facts.whole === true, "own-work-moved-on"));

/** Other keys to the same lock follow the keys that were seen. */
export const mayReplaceKeys = (_actor: object, facts: Facts, input: { lock: string; revision: number }): Verdict =>
  all(fitsLock(facts, input.lock), unless(facts.revision === input.revision, "lock-moved-on"));

export const mayRemoveLock = (_actor: object, facts: Facts, { lock }: { lock: string }): Verdict =>
  all(fitsLock(facts, lock), unless(facts.whole === true, "own-work-moved-on"));

export const mayDiscardLocked = (_actor: object, facts: Facts, { lock }: { lock: string }): Verdict =>
  fitsLock(facts, lock);
