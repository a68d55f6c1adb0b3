import type { Actor } from "../actor";
import { isVisible } from "../drafts/rules";
import { type Clocks, windowOf } from "../sittings/rules";
import { all, held, no, unless, type Verdict, yes } from "../verdict";
import type { AcknowledgeQuestion, AskQuestion, QuestionState } from "./schema";

export const CONCERNS = ["health", "safety"] as const;
export const HOWS = ["now", "byTime", "inPerson", "withCounsellor"] as const;
/** The states of a question in which something may still come of it. The others are its ends. */
export const OPEN_STATES = ["asked", "acknowledged", "answered", "notWilling"] as const;
export const END_STATES = ["inPerson", "settled", "askedAgain", "withdrawn"] as const;

export const MAX_QUESTION = 5000;
export const MAX_REASON = 2000;
/** How many open questions somebody may say that they take at a time. */
export const MIN_ROOM = 1;
export const MAX_ROOM = 10;

/** So long a question or an answer can be taken back before it goes, in milliseconds (`docs/promises.md`). */
export const UNDO = 10_000;
const HOUR = 3_600_000;
/** What somebody promises lies within a year. */
const YEAR = 366 * 24 * HOUR;

/** A question as the rules see it. `version` counts its answers; `ticked` says who answered it in person, as they say. */
export type Found = {
  threadId: string;
  askerId: string;
  state: QuestionState;
  sealed: boolean;
  version: number;
  ticked: string[];
  /** An answer that the asking person has open before them. */
  read: boolean;
  /** The newest answer was said to have been read. */
  told: boolean;
};

/** What asking depends on. `waiting` counts one's own that wait for room; `turn` is when the next of them may go. */
export type Asking = {
  room: number;
  open: number;
  waiting: number;
  earlier: { askerId: string; threadId: string; state: QuestionState } | null;
  turn: Date;
} & Clocks;

type Asker = Pick<Actor, "userId" | "now" | "released" | "held">;

/** What is unanswered can still be withdrawn, refused or answered in person. */
const UNANSWERED: QuestionState[] = ["asked", "acknowledged", "notWilling"];
/** What can be asked again: it was answered once, or refused. */
export const AGAIN_STATES: QuestionState[] = ["answered", "notWilling", "inPerson", "settled"];

const is = (states: QuestionState[], { state }: { state: QuestionState }) =>
  unless(states.includes(state), "question-moved-on");
type Who = Pick<Actor, "userId">;
const isAsker = ({ userId }: Who, { askerId }: Found) => unless(askerId === userId, "only-asker");

/** Only the one who was asked answers, says when, or says no. */
export const isAnswerer = ({ userId }: Who, { askerId }: Found) => unless(askerId !== userId, "only-answerer");

/** For some seconds it can be taken back; then it goes. */
export const afterUndo = ({ released, now }: Pick<Actor, "released" | "now">): Verdict =>
  released ? yes : held(new Date(now + UNDO), "undo");

/** A moment in each hour, known to nobody: what goes at a full hour could be told from what was just written. */
export function nextTurn(now: number, momentIn: (hour: number) => number): Date {
  const hour = Math.floor(now / HOUR);
  const at = (which: number) => which * HOUR + Math.floor(momentIn(which) * HOUR);
  return new Date(at(hour) > now ? at(hour) : at(hour + 1));
}

/**
 * A question waits for a window, if the two have agreed to that; and while the other has no room, or others of one's own
 * came before it. Health and safety wait for neither.
 */
function comesIn({ held: self, now }: Asker, facts: Asking, { concern }: AskQuestion): Verdict {
  const window = facts.plan?.only ? windowOf(facts, now) : null;
  if (concern) return yes;
  if (window && window.startsAt > now) return held(new Date(window.startsAt), "window");
  const others = self?.why === "room" ? 0 : facts.waiting;
  return facts.open < facts.room && others === 0 ? yes : held(facts.turn, "room");
}

const mayFollow = ({ userId }: Asker, { earlier }: Asking, input: AskQuestion): Verdict => {
  if (!input.earlier) return yes;
  if (earlier?.askerId !== userId || earlier.state === "withdrawn") return no("not-here");
  return input.earlier.again ? is(AGAIN_STATES, earlier) : yes;
};

/** Either may ask. What is asked again was answered once, or refused. */
export const mayAsk = (actor: Asker, facts: Asking, input: AskQuestion): Verdict =>
  all(
    unless(isVisible(input.words), "nothing-written"),
    mayFollow(actor, facts, input),
    afterUndo(actor),
    comesIn(actor, facts, input),
  );

/** Its asker takes a question back while it is unanswered. */
export const mayWithdrawQuestion = (actor: Who, found: Found): Verdict =>
  all(isAsker(actor, found), is(UNANSWERED, found));

/** The one who was asked says how and when they will answer, as often as that changes. */
export const mayAcknowledge = (
  actor: Pick<Actor, "userId" | "now">,
  found: Found,
  { how, by }: AcknowledgeQuestion,
): Verdict => {
  const ahead = by === undefined ? null : Date.parse(by) - actor.now;
  return all(
    isAnswerer(actor, found),
    is(UNANSWERED, found),
    unless((how === "byTime") === (ahead !== null), "unreadable"),
    unless(ahead === null || (ahead > 0 && ahead <= YEAR), "time-does-not-fit"),
  );
};

/** The one who was asked may be unwilling to answer, and says why. */
export const mayRefuse = (actor: Who, found: Found, { words }: { words: string }): Verdict =>
  all(isAnswerer(actor, found), is(["asked", "acknowledged"], found), unless(isVisible(words), "nothing-written"));

/** Answered in person: each of the two says so, once. */
export const mayTick = ({ userId }: Who, found: Found): Verdict =>
  all(is(UNANSWERED, found), unless(!found.ticked.includes(userId), "already-there"));

/** Only its asker settles a question: never the one who answered, and never the clock. */
export const maySettle = (actor: Who, found: Found): Verdict =>
  all(isAsker(actor, found), is(["answered", "notWilling"], found));

/** One's own limit, set at any time. */
export const maySetRoom = (): Verdict => yes;
