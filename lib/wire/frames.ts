import * as z from "zod/mini";
import { TEXTS } from "../drafting/document";
import { id, place } from "../drafts/schema";
import { MAX_FRAME } from "./protocol";

const tick = place(0);

const looked = z.strictObject({
  view: z.string().check(z.maxLength(60)),
  input: z.unknown(),
  since: z.optional(z.strictObject({ pair: z.nullable(tick), self: tick, space: z.optional(z.nullable(id)) })),
});

/** What the server checks of a frame before anything else. A browser sends what it has, and so loads no zod. */
export const doFrame = z.tuple([z.string().check(z.maxLength(60)), id, z.unknown()]);
export const lookFrame = z.tuple([z.array(looked).check(z.minLength(1), z.maxLength(20))]);

/** As it is written in one way only: a browser reads no other. */
const isBase64 = (text: string) => Buffer.from(text, "base64").toString("base64") === text;
const base64 = (max: number) => z.string().check(z.maxLength(max), z.refine(isBase64));
/** The numbers of what one has of each document. */
export const enterFrame = z.tuple([z.record(id, tick)]);
export const editFrame = z.tuple([id, base64(MAX_FRAME)]);
export const hereFrame = z.tuple([z.nullable(z.strictObject({ document: id, field: z.enum(TEXTS), at: base64(200) }))]);
