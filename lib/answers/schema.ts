import * as z from "zod/mini";
import { id, line, words } from "../drafts/schema";
import { CORRECTIONS } from "../envelopes/rules";
import { CERTAINTIES, MAX_ANSWER, MAX_HAPPENED } from "./rules";

const letter = {
  words: words(MAX_ANSWER),
  certainty: z.enum(CERTAINTIES),
  /** There is more, and it comes by this day. Absent: this is all. */
  moreBy: z.optional(z.iso.date()),
  /** When it happened, as its author puts it. */
  happened: z.optional(line(MAX_HAPPENED)),
};
const answer = {
  repair: id,
  question: id,
  id,
  ...letter,
  /** It goes in a closed envelope. */
  sealed: z.boolean(),
  /** Its author says that it holds details which stay in the mind. */
  details: z.boolean(),
};

export const answerQuestionInput = z.strictObject(answer);
export const correctAnswerInput = z.strictObject({ ...answer, reason: z.enum(CORRECTIONS) });
export const withdrawAnswerInput = z.strictObject({ entry: id });
export const letKnowInput = z.strictObject({ repair: id, question: id });

export type AnswerQuestion = z.infer<typeof answerQuestionInput>;
