import * as z from "zod/mini";
import { id, line } from "../drafts/schema";

export const MAX_REPAIR_NAME = 120;

const name = line(MAX_REPAIR_NAME);

export const offerRepairInput = z.strictObject({ id, name: z.optional(name) });
export const answerRepairInput = z.strictObject({ offered: id });
export const nameRepairInput = z.strictObject({ repair: id, name });
