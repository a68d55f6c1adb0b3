import * as z from "zod/mini";
import { id, MAX_DRAFT, words } from "../drafts/schema";

/** What was held and can't happen any more, and the words in it. Made by the sweep, never by a browser. */
export const returnHeldInput = z.strictObject({ held: id, operation: z.string(), words: words(MAX_DRAFT) });
