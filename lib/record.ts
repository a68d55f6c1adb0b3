import { createHash } from "node:crypto";

/** One row of the record, as it is hashed. */
export type Entry = { pairId: string; seq: number; name: string; actorId: string; at: Date; data: unknown };

/** JSON with its keys in order: the same value is the same text, whoever stored it in between. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  return `{${entries
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => `${JSON.stringify(key)}:${canonical(one)}`)
    .join(",")}}`;
}

/** Where every pair's chain begins. */
export const GENESIS = createHash("sha256").update("mend").digest("hex");

/** The hash of an event, over the one before it: changing, dropping or reordering any row breaks all that follow. */
export const chain = (previous: string, { pairId, seq, name, actorId, at, data }: Entry) =>
  createHash("sha256")
    .update(canonical([previous, pairId, seq, name, actorId, at.toISOString(), data]))
    .digest("hex");
