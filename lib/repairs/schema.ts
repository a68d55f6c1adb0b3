import * as z from "zod";
import { line } from "../drafts/schema";

export const MAX_REPAIR_NAME = 120;

const name = line(MAX_REPAIR_NAME);

export const offerRepairInput = z.strictObject({ id: z.uuid(), name: name.optional() });
export const answerRepairInput = z.strictObject({ offered: z.uuid() });
export const nameRepairInput = z.strictObject({ repair: z.uuid(), name });
