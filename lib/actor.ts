import { sql } from "kysely";
import { call, type Statement } from "./db";
import type { Bound } from "./pace/rules";
import type { WrappedKey } from "./vault/keys";
import type { Wait } from "./verdict";
import type { Answer } from "./wire/protocol";

/** A confirmed repair, with its two roles. */
export type RepairRoles = { id: string; hurtId: string; accountableId: string };

/**
 * Who is asking, as `enter()` proved it: inside this transaction, or before, and then `enter_and_record()` proves that it still
 * holds. Nothing here was said by a browser.
 */
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
  pair: { id: string; seq: number; slot: number; partnerId: string; bound: Bound } | null;
  repairs: RepairRoles[];
  keys: WrappedKey[] | null;
  request: { mac: string; answer: unknown } | null;
  /** Names of the pair's events since the time asked about; null when there are too many to say. */
  moved: string[] | null;
  held?: { operation: string; requestId: string; mac: string; input: string; why: Wait; writtenAt: number };
};

/** An actor who has a pair. */
export type Partner = Actor & { pair: NonNullable<Actor["pair"]> };

/** How an operation or a view gets in: by a session's token, or as the author of something held that is due. */
export type Door = Session | { heldId: string };
/** `known`: who came in by it last, and when by this process's own count. Kept with the socket, and gone with it. */
export type Session = { token: Buffer; known?: { actor: Actor; since: number; stale?: true } | undefined };

export type Lock = "none" | "self" | "pair";

/** What `record` and `enter_and_record` are told: the pair's clock, the event and its data, and the request with its answer. */
export type Recorded = [seq: number, name: string, data: string, requestId: string, mac: Buffer, answer: string];

/** Comes before whatever somebody does or sees. Its one row holds the actor under the function's name, or null when the door is closed. */
export const enter = (door: Door, lock: Lock, requestId: string | null, since: number | null): Statement =>
  "token" in door
    ? call("enter", door.token, lock, requestId, since)
    : call("enter_held", door.heldId, lock, requestId);

/**
 * The same for somebody who is known, together with the event of what they do, and it fails when anything has changed
 * since. It answers nothing: all is known. Null for what is held, or without a pair.
 */
export const enterAndRecord = (door: Door, { userId, pair, self }: Actor, recorded: Recorded): Statement | null =>
  "token" in door && pair ? call("enter_and_record", door.token, userId, pair.id, self, ...recorded) : null;

/** The actor in the rows that `enter` answered, whom the door then knows. */
export function entered(rows: unknown[] = [], door?: Door): Actor | null {
  const actor = Object.values((rows[0] ?? {}) as Record<string, Actor | null>)[0] ?? null;
  if (door && "token" in door) {
    door.known = actor ? { actor: { ...actor, request: null }, since: performance.now() } : undefined;
  }
  return actor;
}

/** Whom the door has: the object itself, by which can be seen later whether it has another. */
export const whoIsAt = (door: Door) => ("token" in door ? door.known?.actor : undefined);

/** Whom the door knows, at this moment of the database's time. */
export function knownAt(door: Door): Actor | null {
  if (!("token" in door && door.known) || door.known.stale) return null;
  const { actor, since } = door.known;
  return { ...actor, now: actor.now + Math.round(performance.now() - since) };
}

/** What binds whom the door knows may be new: before anything is decided they are asked again. */
export function forget(door: Door) {
  if ("token" in door && door.known) door.known = { ...door.known, stale: true };
}

/**
 * What the door knows after a write that was decided on `actor`: the same person, with the clocks that it moved. If it has somebody
 * else by now, they may be older than the clocks: they are asked anew. News that came meanwhile stays news.
 */
export function moved(door: Door, answer: Answer, actor: Actor | undefined) {
  if (!("token" in door && door.known && answer.ok)) return;
  if (!actor || door.known.actor !== actor) return forget(door);
  const pair = actor.pair && answer.at.pair !== null ? { ...actor.pair, seq: answer.at.pair } : actor.pair;
  door.known = { ...door.known, actor: { ...actor, self: answer.at.self, pair } };
}

/** The asking person and pair, inside SQL: statements that travel with the first trip can't know them earlier. */
export const myId = sql<string>`my_id()`;
export const myPair = sql<string>`my_pair()`;
export const now = sql<Date>`clock()`;
