import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import { MAX_PARAGRAPH } from "./rules";

export const publishParagraphInput = z.strictObject({ id, words: words(MAX_PARAGRAPH) });
export const withdrawParagraphInput = z.strictObject({ paragraph: id });

/** How many a page holds. */
export const PAGE = 20;

export const paragraphsInput = z.strictObject({ before: z.optional(place(1)) });

/** A paragraph that was published. Its words are null once it was withdrawn. */
export type ParagraphView = { id: string; mine: boolean; words: string | null; at: number };

/** A page of what the two published of their own work, newest first. */
export type ParagraphsView = { items: ParagraphView[]; older: number | null };
