import { type Actor, type Door, enter, entered, type Lock } from "./actor";
import { type Statement, sqlState } from "./db";
import { type Operation, type Scope, stand } from "./operation";
import { runtime } from "./runtime";
import { settleHeld, settlePrivate, settleShared } from "./settle";
import { connected, trip } from "./trip";
import { requestFingerprint } from "./vault/fingerprint";
import { vaultOf } from "./vault/vault";
import type { Reason } from "./verdict";
import type { Answer } from "./wire/protocol";

/** One press of one button. */
export type Asked = { name: string; operation: Operation; requestId: string; input: unknown };

/** Whom to tell after the commit, and of what: clocks, never content. */
export type News = {
  pair?: { id: string; seq: number };
  people: string[];
  regrouped?: boolean;
  ended: string[];
  due?: Date;
};
export type Performed = { answer: Answer; news?: News };

type Decided = Performed & { writes: Statement[] };
const refused = (reason: Reason): Decided => ({ answer: { ok: false, reason }, writes: [] });

const LOCKS: Record<Scope, Lock> = { self: "self", mutual: "self", pair: "pair", repair: "pair" };
const TRY_AGAIN = new Set(["40001", "40P01"]);
/** What the database's own refusals mean: somebody was faster than a rule could see. */
const REFUSALS: Record<string, Reason> = { "23505": "already-there", "23503": "not-here", P0002: "not-here" };

/** The one way anything changes: parse, enter and lock, load, rule, write, record. Telling those concerned is the caller's. */
export async function perform(asked: Asked, door: Door): Promise<Performed> {
  const parsed = asked.operation.input.safeParse(asked.input);
  if (!parsed.success) return refused("unreadable");
  const ready = { ...asked, input: parsed.data };
  for (let left = 3; ; left--) {
    try {
      return await attempt(ready, door);
    } catch (error) {
      const state = sqlState(error) ?? "";
      if (TRY_AGAIN.has(state) && left > 0) continue;
      if (!REFUSALS[state]) throw error;
      return refused(REFUSALS[state]);
    }
  }
}

/** Two trips: what is needed to decide, and what was decided. */
const attempt = (asked: Asked, door: Door): Promise<Performed> =>
  connected(async (client) => {
    const load = asked.operation.load?.(asked.input);
    const first = ["begin", enter(door, LOCKS[asked.operation.scope], asked.requestId, null), ...(load ? [load] : [])];
    const [, entrance, rows] = await trip(client, first);
    const { writes, ...performed } = await decide(asked, entered(entrance), load ? (rows?.[0] as object) : {});
    await trip(client, [...writes, writes.length ? "commit" : "rollback"]);
    return performed;
  });

async function decide(
  { operation, name, input, requestId }: Asked,
  actor: Actor | null,
  facts?: object,
): Promise<Decided> {
  if (!actor) return refused("signed-out");
  const mac = requestFingerprint(name, input);
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
  const verdict = operation.may(standing, facts, input);
  if (verdict.ok === false) return refused(verdict.reason);
  if (verdict.ok === "held") return settleHeld({ name, input, requestId, mac, until: verdict.until }, actor, vault);
  const change = operation.apply(made);
  const shared = LOCKS[operation.scope] === "pair" || change.opens !== undefined;
  return (shared ? settleShared : settlePrivate)(operation.event, change, actor, requestId, mac);
}
