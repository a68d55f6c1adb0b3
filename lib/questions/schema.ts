import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import {
  CONCERNS,
  type END_STATES,
  type Found,
  HOWS,
  MAX_QUESTION,
  MAX_REASON,
  MAX_ROOM,
  MIN_ROOM,
  type OPEN_STATES,
} from "./rules";

const about = { repair: id, question: id };

export const askQuestionInput = z.strictObject({
  repair: id,
  id,
  words: words(MAX_QUESTION),
  concern: z.optional(z.enum(CONCERNS)),
  /** The answer is to come in a closed envelope. */
  sealed: z.boolean(),
  /** The earlier question that this follows, or asks again. */
  earlier: z.optional(z.strictObject({ question: id, again: z.boolean() })),
});
export const withdrawQuestionInput = z.strictObject(about);
export const acknowledgeQuestionInput = z.strictObject({
  ...about,
  how: z.enum(HOWS),
  /** With `byTime`: until when, as an instant. */
  by: z.optional(z.iso.datetime()),
});
export const refuseQuestionInput = z.strictObject({ ...about, words: words(MAX_REASON) });
export const tickQuestionInput = z.strictObject(about);
export const settleQuestionInput = z.strictObject(about);
export const setRoomInput = z.strictObject({ room: z.int().check(z.minimum(MIN_ROOM), z.maximum(MAX_ROOM)) });

/** How many questions a page of the box holds, and how many entries a page of a thread. */
export const PAGE = 20;

export const questionsInput = z.strictObject({
  repair: z.optional(id),
  closed: z.boolean(),
  before: z.optional(place(1)),
});
export const threadInput = z.strictObject({ thread: id, before: z.optional(place(1)) });
export const ownQuestionsInput = z.strictObject({ repair: id });
export const roomInput = z.strictObject({});

export type AskQuestion = z.infer<typeof askQuestionInput>;
export type AcknowledgeQuestion = z.infer<typeof acknowledgeQuestionInput>;
export type Concern = (typeof CONCERNS)[number];
export type How = (typeof HOWS)[number];
export type QuestionState = (typeof OPEN_STATES)[number] | (typeof END_STATES)[number];

/** A question as one of the two sees it. `words` is null once it was withdrawn. Times are milliseconds. */
export type QuestionView = {
  id: string;
  /** The pair's clock at what happened last about it. */
  seq: number;
  repair: string;
  thread: string;
  mine: boolean;
  words: string | null;
  state: QuestionState;
  concern: Concern | null;
  /** Its asker wishes the answer in a closed envelope. */
  sealed: boolean;
  again: boolean;
  at: number;
  /** What the other promised of an answer, while there is none. */
  promised: { how: How; by: number | null } | null;
};

/** A page of the box, what happened last first. `older` is where the next one begins. */
export type QuestionsView = { items: QuestionView[]; older: number | null };

/** What lies in the envelope of an answer. `reason` is why a later version was written. */
export type LetterView = {
  words: string;
  certainty: "sure" | "think" | "dontRemember";
  moreBy?: string;
  happened?: string;
  reason?: "wrong" | "leftOut" | "afraid";
};

/** One thing said or done in a thread. A closed envelope has a cover and no letter, but for its author. */
export type EntryView = {
  id: string;
  seq: number;
  question: string;
  kind: "asked" | "acknowledged" | "answered" | "notWilling" | "inPerson" | "settled" | "readTold";
  mine: boolean;
  words: string | null;
  letter: LetterView | null;
  version: number | null;
  sealed: boolean;
  length: number | null;
  details: boolean;
  /** What the reader chose to do with the envelope. Its author's page never has it. */
  choice: "opened" | "together" | "later" | null;
  promised: { how: How; by: number | null } | null;
  at: number;
  withdrawnAt: number | null;
};

/** What the rules go by, wherever in the thread it was said: so that a screen offers what can be done, and no more. */
export type StandingView = Pick<Found, "version" | "sealed" | "read" | "told"> & { ticked: ("me" | "them")[] };

/** A page of a thread, newest first, and its questions: the first, those still open, and those on the page. */
export type ThreadView = {
  questions: (QuestionView & { standing: StandingView })[];
  entries: EntryView[];
  older: number | null;
};

/** How many open questions each takes at a time. */
export type RoomView = { mine: number; theirs: number };

/** One's own earlier questions, to know one again. Nobody else's page has it. */
export type OwnQuestionsView = { items: { id: string; thread: string; words: string; at: number }[] };
