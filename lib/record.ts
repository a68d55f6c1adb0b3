import { createHash } from "node:crypto";

/** One row of the record, as it is hashed. */
export type Entry = { pairId: string; seq: number; name: string; actorId: string; at: Date; data: unknown };

/** JSON with its keys in order: the same value is the same text, whoever stored it in between. */
export function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (value === null || typeof value !== "object") return JSON.stringify(value) ?? "null";
  const one = value as Record<string, unknown>;
  const keys = Object.keys(one).filter((key) => one[key] !== undefined);
  return `{${keys
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(one[key])}`)
    .join(",")}}`;
}

/** Where every pair's chain begins. */
export const GENESIS = createHash("sha256").update("mend").digest("hex");

/** The hash of an event, over the one before it: changing, dropping or reordering any row breaks all that follow. */
export const chain = (previous: string, { pairId, seq, name, actorId, at, data }: Entry) =>
  createHash("sha256")
    .update(canonical([previous, pairId, seq, name, actorId, at.toISOString(), data]))
    .digest("hex");

/** An event as the database keeps it, its hash in hexadecimal. */
export type Kept = Entry & { hash: string };

/**
 * Holds a pair's events, oldest first, against their hashes, and against the pair's head if it is given. Answers null
 * when all is as it was written, else the number of the first event that is not.
 */
export function verify(entries: Kept[], head?: string): number | null {
  let previous = GENESIS;
  let seq = 0;
  for (const entry of entries) {
    if (entry.seq !== seq + 1 || chain(previous, entry) !== entry.hash) return entry.seq;
    previous = entry.hash;
    seq = entry.seq;
  }
  return head === undefined || head === previous ? null : seq + 1;
}
