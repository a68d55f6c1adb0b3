/**
 * Every reason to say no. The words a person reads are `reasons.<reason>` in `messages/`, where the compiler and
 * `messages.test.ts` ask for them.
 */
export const REASONS = [
  /** Not there, not yours, not yet, no longer: one answer. */
  "not-here",
  /** The input is not what the operation takes. */
  "unreadable",
  /** The same request id came with another input. */
  "other-request",
  /** Something with this id exists already. */
  "already-there",
  /** The session is over. */
  "signed-out",
  /** The password is asked for again first. */
  "prove-first",
  "wrong-password",
  "slow-down",
  /** More of a kind than one person may keep. */
  "too-many",
  "too-large",
  "unknown-operation",
  /** Ours, not theirs: nothing was saved. */
  "unexpected",
  "name-taken",
  "password-too-short",
  "password-too-common",
  "password-has-names",
  "already-linked",
  /** An account is removed by somebody who is linked with nobody. */
  "still-linked",
  /** The other's page must not change yet. */
  "left-quietly",
  "own-invitation",
  "only-hurt-names",
  "only-theirs-to-answer",
  "own-check-in",
  "not-your-words",
  "day-out-of-range",
  "time-does-not-exist",
  "nothing-written",
  "only-asker",
  "only-answerer",
  "question-moved-on",
  "time-does-not-fit",
  "no-window",
  "one-at-a-time",
  "agreement-moved-on",
  /** What is signed is not what was shown. */
  "text-moved",
  "end-date-needed",
  "dates-do-not-fit",
  /** The same words were declined less than a week ago. */
  "declined-lately",
  "their-boundary",
  /** What is in force becomes nobody else's, and nothing that fewer sign. */
  "kind-stays",
  "signed-quietly",
  "signed-openly",
  "not-yet-due",
  "not-bound",
  /** Its text is ready to sign: nothing can be written into it just now. */
  "clause-closed",
  "clause-full",
  "only-accountable",
  "only-hurt-is-ready",
  /** A statement is delivered once; what is to be put right in it is amended. */
  "statement-stands",
  "not-ready-yet",
  "rather-in-person",
  /** The last apology came less than two weeks ago. */
  "apology-lately",
  /** So many late truths have come in a day. */
  "enough-for-today",
  "only-speaker",
  "only-listener",
  /** The hearing is at another step. */
  "not-your-turn",
  "side-locked",
  "hearing-closed",
  /** Nothing is needed of the listener yet. */
  "not-ready-to-hear",
  "hearing-paused",
  /** What is said aloud needs both inside, and the clock running. */
  "not-together",
  /** A page of own work was saved elsewhere since it was seen here. */
  "own-work-moved-on",
  /** The lock of own work was set, changed or taken off somewhere else since it was seen here. */
  "lock-moved-on",
  /** Others use this device too. */
  "shared-device",
  /** This server sends no mail. */
  "no-mail",
  "wrong-code",
  "only-hurt-wishes",
  /** Between its first and its last day there is none of its days of the week. */
  "no-day-in-it",
  "not-its-day",
  "day-to-come",
  "day-long-past",
  /** Something was said of this day since it was shown. */
  "marked-meanwhile",
  /** The one who was hurt wants no words for now. */
  "pace-stop",
  "only-hurt-sets",
  "pace-asked-lately",
  "paused-already",
  "time-out-lately",
  "only-starter",
  /** Under a pace, or in a time-out, nothing that is typed at the drafting table goes. */
  "table-rests",
  "words-rest",
  /** It looks like a password or a code, which an offer never needs. */
  "looks-secret",
] as const;

export type Reason = (typeof REASONS)[number];

/**
 * Why something waits: for seconds in which it can be taken back, until the one who answers has room, for a window, for the
 * day in which a signature can be taken back, until words arrive once a day, or until a time-out ends.
 */
export const WAITS = ["undo", "room", "window", "reflection", "pace", "timeOut"] as const;
export type Wait = (typeof WAITS)[number];

/** Yes; no, for a named reason; or yes, but not before a time. */
export type Verdict = { ok: true } | { ok: false; reason: Reason } | { ok: "held"; until: Date; why: Wait };

export const yes: Verdict = { ok: true };
export const no = (reason: Reason): Verdict => ({ ok: false, reason });
export const held = (until: Date, why: Wait): Verdict => ({ ok: "held", until, why });

/** The first that is not a plain yes, or yes. */
export const all = (...verdicts: Verdict[]): Verdict => verdicts.find(({ ok }) => ok !== true) ?? yes;

/** Yes if it holds, else no for the reason. */
export const unless = (holds: boolean, reason: Reason): Verdict => (holds ? yes : no(reason));
