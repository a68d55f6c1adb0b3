import * as z from "zod/mini";
import { id } from "../drafts/schema";
import { CHOICES, type CORRECTIONS } from "./rules";

export const openEnvelopeInput = z.strictObject({ entry: id, choice: z.enum(CHOICES) });

export type Choice = (typeof CHOICES)[number];
export type Correction = (typeof CORRECTIONS)[number];
