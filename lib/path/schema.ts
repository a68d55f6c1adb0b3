import * as z from "zod/mini";

export const pathInput = z.strictObject({});

/** The steps, of ten, whose seam is gold. The same for both, and never fewer than before. */
export type PathView = { gold: number[] };
