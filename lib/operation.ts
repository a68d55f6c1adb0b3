import type * as z from "zod/mini";
import type { Actor, Partner, RepairRoles } from "./actor";
import type { Statement } from "./db";
import type { PaceKind } from "./pace/rules";
import type { Vault } from "./vault/vault";
import type { Verdict, Wait } from "./verdict";

/**
 * Whose an operation is, and so what it moves:
 * * `self`: private. One's own clock and devices; the pair's clock, events and sockets stay untouched.
 * * `pair`: shared by the two. The pair's lock, clock, chain and sockets.
 * * `repair`: as `pair`, inside one confirmed repair that the input names; the actor has a role there.
 * * `mutual`: inside a pair, with its lock, and moves what `self` moves: a private choice, whose row is hidden from the other by
 *   row-level security; or what goes on in a sitting, which is told to whoever is inside.
 */
export type Scope = "self" | "pair" | "repair" | "mutual";

/** A confirmed repair as one of its two sees it. */
export type InRepair = RepairRoles & { role: "hurt" | "accountable" };

/** The actor, with what the scope makes sure of. */
export type ActorIn<S extends Scope> = S extends "repair"
  ? Partner & { repair: InRepair }
  : S extends "self"
    ? Actor
    : Partner;

/** What an operation writes, and what the record says of it. */
export type Change = {
  writes: Statement[];
  /** Ids and commitments for the event, never words. */
  data?: Record<string, unknown>;
  /** People whose own clock moves too: a private write that concerns them (an invitation joined). */
  tells?: string[];
  /** The pair that this opens. Its first event is this one. */
  opens?: { pairId: string };
  /** Who may hear of the pair has changed: the sockets of those concerned come back and are asked who they are. */
  regroups?: true;
  /** What waited may go now: the sweep looks at it. */
  releases?: true;
  /** Sessions that this ends: their sockets are cut. */
  ends?: string[];
  /** What is to happen later by itself, in the same person's name, if the rules allow it then. */
  later?: Later;
  /** When there may be a note to send because of this (`lib/notices/`). */
  notice?: Date;
};

/** An operation to be performed at a time, under an id by which it can be let go, and why not now. */
export type Later = { name: string; requestId: string; input: unknown; until: Date; why: Wait };

/** How a pace that was set, or a time-out, binds it: a kind of `lib/pace/rules.ts`, or how to tell it from the facts. */
type Paced<Input, F> = PaceKind | ((facts: F, input: Input) => PaceKind);

type Made<S extends Scope, I, F> = { actor: ActorIn<S>; input: I; facts: F; vault: Vault };

export type Definition<S extends Scope, Input extends z.ZodMiniType, F> = {
  /** What will have happened: `noun.pastTense`, permanent. */
  event: string;
  scope: S;
  /** The password must have been given within so many minutes. */
  reauth?: number;
  input: Input;
  /** Of what was asked nothing is remembered, not even a fingerprint that a guess could be tried on: only that it was asked. */
  traceless?: true;
  /** One row of what the rule needs, inside the actor's pair (`my_pair()`). No row: it isn't here. */
  load?: (input: z.output<Input>) => Statement<F>;
  /** Work on the facts that is neither SQL nor a rule: opening an envelope, hashing a password. */
  work?: (made: Made<S, z.output<Input>, F>) => Promise<Partial<F>>;
  /** May this person do this now? Pure. */
  may: (actor: ActorIn<S>, facts: F, input: z.output<Input>) => Verdict;
  apply: (made: Made<S, z.output<Input>, F>) => Change;
} & (S extends "pair" | "repair" ? { pace: Paced<z.output<Input>, F> } : { pace?: Paced<z.output<Input>, F> });

/** Any operation, as the heart runs it: the definition's own types have been checked where it was written. */
export type Operation = Omit<Definition<"self", z.ZodMiniType, object>, "scope"> & { scope: Scope };

/** Defines one thing that a person can do. */
export const operation = <S extends Scope, Input extends z.ZodMiniType, F extends object = object>(
  definition: Definition<S, Input, F>,
) => definition as unknown as Operation & { input: Input };

/** The actor as the scope needs them, or null when they have no such standing. */
export function stand(scope: Scope, actor: Actor, input: unknown): ActorIn<"self"> | null {
  if (scope === "self") return actor;
  if (!actor.pair) return null;
  if (scope !== "repair") return actor;
  const found = actor.repairs.find(({ id }) => id === (input as { repair?: string }).repair);
  if (!found) return null;
  const repair: InRepair = { ...found, role: found.hurtId === actor.userId ? "hurt" : "accountable" };
  return Object.assign({}, actor, { repair });
}
