import { sql } from "kysely";
import { call, type Statement } from "./db";
import type { WrappedKey } from "./vault/keys";

/** A confirmed repair, with its two roles. */
export type RepairRoles = { id: string; hurtId: string; accountableId: string };

/** Who is asking, as `enter()` proved it inside this transaction. Nothing here was said by a browser. */
export type Actor = {
  userId: string;
  /** Absent when something held is released by the sweep. */
  sessionId?: string;
  /** When the password was last given on this device. */
  provenAt?: number;
  /** Others use this device too: nothing may stay on it. */
  shared?: boolean;
  /** Here to release something that was held and is due. */
  released?: boolean;
  /** The database's time, in milliseconds. */
  now: number;
  /** One's own clock. */
  self: number;
  pair: { id: string; seq: number; head: string; slot: number; partnerId: string } | null;
  repairs: RepairRoles[];
  keys: WrappedKey[] | null;
  request: { mac: string; answer: unknown } | null;
  /** Names of the pair's events since the time asked about; null when there are too many to say. */
  moved: string[] | null;
  held?: { operation: string; requestId: string; mac: string; input: string };
};

/** An actor who has a pair. */
export type Partner = Actor & { pair: NonNullable<Actor["pair"]> };

/** How an operation or a view gets in: by a session's token, or as the author of something held that is due. */
export type Door = { token: Buffer } | { heldId: string };

export type Lock = "none" | "self" | "pair";

/** The first statement of every transaction. Its one row holds the actor under the function's name, or null when the door is closed. */
export const enter = (door: Door, lock: Lock, requestId: string | null, since: number | null): Statement =>
  "token" in door
    ? call("enter", door.token, lock, requestId, since)
    : call("enter_held", door.heldId, lock, requestId);

/** The actor in the rows that `enter` answered. */
export const entered = (rows: unknown[] = []): Actor | null =>
  Object.values((rows[0] ?? {}) as Record<string, Actor | null>)[0] ?? null;

/** The asking person and pair, inside SQL: statements that travel with the first trip can't know them earlier. */
export const myId = sql<string>`my_id()`;
export const myPair = sql<string>`my_pair()`;
export const now = sql<Date>`clock()`;
