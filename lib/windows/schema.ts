import * as z from "zod/mini";
import { id } from "../drafts/schema";
import { isZone } from "../zone";
import { MAX_MINUTES, MIN_MINUTES, type Window } from "./rules";

export const proposeWindowsInput = z.strictObject({
  id,
  /** Days of the week, 1 for Monday. */
  days: z.array(z.int().check(z.minimum(1), z.maximum(7))).check(z.minLength(1), z.maxLength(7)),
  /** A wall clock: `20:00`. */
  time: z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
  zone: z.string().check(z.maxLength(60), z.refine(isZone)),
  minutes: z.int().check(z.minimum(MIN_MINUTES), z.maximum(MAX_MINUTES)),
  /** Questions wait for a window, but those of health and safety. */
  only: z.boolean(),
});
export const agreeWindowsInput = z.strictObject({ plan: id });
export const endWindowsInput = z.strictObject({ plan: id });
export const windowsInput = z.strictObject({});

export type PlanView = {
  id: string;
  mine: boolean;
  days: number[];
  time: string;
  zone: string;
  minutes: number;
  only: boolean;
};

/** What was agreed, what one of the two proposes, and the window that is under way or next. */
export type WindowsView = { agreed: PlanView | null; proposed: PlanView | null; next: Window | null };
