import * as z from "zod";
import { line } from "../drafts/schema";

const name = line(120);

export const offerRepairInput = z.strictObject({ id: z.uuid(), name: name.optional() });
export const answerRepairInput = z.strictObject({ offered: z.uuid() });
export const nameRepairInput = z.strictObject({ repair: z.uuid(), name });
