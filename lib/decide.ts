import type { Actor, Lock, Recorded } from "./actor";
import type { Statement } from "./db";
import { type Operation, type Scope, stand } from "./operation";
import { bound, inTime } from "./pace/rules";
import { runtime } from "./runtime";
import { settleHeld, settlePrivate, settleShared } from "./settle";
import { requestFingerprint } from "./vault/fingerprint";
import { vaultOf } from "./vault/vault";
import type { Reason } from "./verdict";
import type { Answer, Place } from "./wire/protocol";

/** One press of one button. */
export type Asked = { name: string; operation: Operation; requestId: string; input: unknown };

/** Whom to tell after the commit, and of what: clocks, never content. */
export type News = {
  pair?: { id: string; seq: number };
  people: string[];
  regrouped?: boolean;
  ended: string[];
  due?: Date;
  /** When there may be a note to send. */
  notice?: Date;
  /** For the other processes alone: something was typed at a pair's drafting table, or one of the two is somewhere at it. */
  table?: { pair: string; there?: { person: string; page: string; place: Place | "in" | null; comes?: boolean } };
};
export type Performed = { answer: Answer; news?: News };

/**
 * What was decided, what it writes (nothing, when it was refused or is answered already), and what the record is told when the
 * two share it.
 */
export type Decided = Performed & { writes: Statement[]; recorded?: Recorded };
export const refused = (reason: Reason): Decided => ({ answer: { ok: false, reason }, writes: [] });

export const LOCKS: Record<Scope, Lock> = {
  self: "self",
  mutual: "pair",
  pair: "pair",
  repair: "pair",
};
export const SHARED: Scope[] = ["pair", "repair"];
/** The middle of `perform`: whether it came before, who stands where, what the rule says, and what that writes. */
export async function decide(
  { operation, name, input, requestId }: Asked,
  actor: Actor | null,
  facts?: object,
): Promise<Decided> {
  if (!actor) return refused("signed-out");
  const mac = requestFingerprint(name, operation.traceless ? {} : input);
  if (actor.request && !actor.released) {
    return actor.request.mac === mac.toString("hex")
      ? { answer: actor.request.answer as Answer, writes: [] }
      : refused("other-request");
  }
  const standing = stand(operation.scope, actor, input);
  if (!standing || !facts) return refused("not-here");
  const proven = actor.released || !operation.reauth || actor.now - (actor.provenAt ?? 0) < operation.reauth * 60_000;
  if (!proven) return refused("prove-first");
  const vault = vaultOf(runtime().ring, actor.userId, actor.pair?.id ?? null, actor.keys ?? []);
  const made = { actor: standing, input, facts, vault };
  Object.assign(facts, await operation.work?.(made));
  const kind = typeof operation.pace === "function" ? operation.pace(facts, input) : operation.pace;
  const verdict = inTime(operation.may(standing, facts, input), bound(kind, actor));
  if (verdict.ok === false) return refused(verdict.reason);
  if (verdict.ok === "held") return settleHeld({ name, input, requestId, mac, ...verdict }, actor, vault);
  const change = operation.apply(made);
  const shared = SHARED.includes(operation.scope) || change.opens !== undefined;
  return shared
    ? settleShared(operation.event, change, actor, requestId, mac)
    : settlePrivate(change, actor, vault, requestId, mac);
}
