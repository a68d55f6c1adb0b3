import type { Actor, Door } from "./actor";
import { call, type Statement } from "./db";
import type { At } from "./wire/protocol";

/**
 * Who was let in lately, as they were then. A write that needs no more facts than these is decided on them and sent in
 * one trip, whose first statement holds them against the database: when either clock has moved since, or the session is
 * over, nothing is written and everything is asked anew. So this is never a second truth, only a guess that saves a trip.
 */
const seen = new Map<string, { actor: Actor; at: number }>();
const MOST = 5000;

const nameOf = (door: Door) => ("token" in door ? door.token.toString("latin1") : null);

/** Keeps what entering said; and where the clocks and the chain stand after one's own write. */
export function remember(door: Door, actor: Actor, after?: { at: At; head?: string | undefined }) {
  const name = nameOf(door);
  if (name === null) return;
  const pair = actor.pair && {
    ...actor.pair,
    seq: after?.at.pair ?? actor.pair.seq,
    head: after?.head ?? actor.pair.head,
  };
  seen.delete(name);
  seen.set(name, {
    actor: { ...actor, self: after?.at.self ?? actor.self, pair, request: null, moved: null },
    at: performance.now(),
  });
  if (seen.size > MOST) seen.delete(seen.keys().next().value as string);
}

/** Who is remembered at this door, with the time that it must be by now. Once: who writes is remembered again. */
export function recall(door: Door): Actor | null {
  const name = nameOf(door) ?? "";
  const known = seen.get(name);
  seen.delete(name);
  return known ? { ...known.actor, now: known.actor.now + Math.round(performance.now() - known.at) } : null;
}

/** Enters as remembered, or fails. */
export const enterAgain = (door: Door, lock: string, { pair, self, now }: Actor): Statement =>
  call(
    "enter_again",
    (door as { token: Buffer }).token,
    lock,
    pair?.id ?? null,
    pair?.seq ?? null,
    self,
    new Date(now),
  );
