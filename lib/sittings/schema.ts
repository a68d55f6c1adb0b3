import * as z from "zod/mini";
import { id, words } from "../drafts/schema";
import type { Window } from "../windows/rules";
import { MAX_CLOSING } from "./rules";

export const enterSittingInput = z.strictObject({});
export const leaveSittingInput = z.strictObject({});
export const takeUpQuestionInput = z.strictObject({ question: id });
export const putAsideQuestionInput = z.strictObject({});
export const askForMoreInput = z.strictObject({});
export const sayLastInput = z.strictObject({ words: words(MAX_CLOSING) });
export const sittingInput = z.strictObject({});

/** What each of the two has of something. */
type Each<T> = { mine: T; theirs: T };

/**
 * The window that is under way or next, by the server's own clock (`now`), in milliseconds. What goes on in it is shown to
 * somebody who is inside, and to nobody else.
 */
export type SittingView = {
  now: number;
  window: Window | null;
  inside: {
    there: boolean;
    /** The thread of the question on the table. */
    thread: string | null;
    question: string | null;
    more: Each<boolean>;
    extended: boolean;
    last: Each<string | null>;
  } | null;
};
