import * as z from "zod/mini";
import { id } from "../drafts/schema";

export const enterHearingInput = z.strictObject({ hearing: id });
export const leaveHearingInput = z.strictObject({ hearing: id });
export const pauseHearingInput = z.strictObject({ hearing: id });
export const goOnHearingInput = z.strictObject({ hearing: id });
