import * as z from "zod/mini";
import { id, line } from "../drafts/schema";
import { MAX_REPAIR_NAME } from "./rules";

const name = line(MAX_REPAIR_NAME);

export const offerRepairInput = z.strictObject({ id, name: z.optional(name) });
export const answerRepairInput = z.strictObject({ offered: id });
export const nameRepairInput = z.strictObject({ repair: id, name });
