import * as z from "zod/mini";
import { id, place, words } from "../drafts/schema";
import { MAX_ENTRY, REVIEWS } from "./rules";

const written = z.strictObject({ agreement: id, id, words: words(MAX_ENTRY) });

export const reviewAgreementInput = z.strictObject({ agreement: id, version: place(1), choice: z.enum(REVIEWS) });
export const logSlipInput = written;
export const feelCrossedInput = written;
