import * as z from "zod/mini";
import { id, MAX_DRAFT, words } from "../drafts/schema";
import type { Wait } from "../verdict";
import type { Typed } from "./rules";

/** What was held and can't happen any more, and the words in it. Made by the sweep, never by a browser. */
export const returnHeldInput = z.strictObject({ held: id, operation: z.string(), words: words(MAX_DRAFT) });
export const takeBackInput = z.strictObject({ held: id });
/** All or some of what waits for room, first to go first. */
export const arrangeHeldInput = z.strictObject({ order: z.array(id).check(z.minLength(1), z.maxLength(500)) });
export const heldThingsInput = z.strictObject({});

/** Something of one's own that was accepted and has not happened yet. `until` is the soonest it may, in milliseconds. */
export type HeldView = {
  id: string;
  operation: string;
  why: Exclude<Wait, "reflection">;
  until: number;
  /** What was typed in it, and where that belongs. */
  typed: Typed[];
  /** What it is about: a question, a letter, a hearing, an agreement. */
  about: string | null;
  repair: string | null;
};
