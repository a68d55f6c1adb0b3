import type * as z from "zod/mini";
import { type Actor, type Door, enter, entered, type Partner } from "./actor";
import type { Statement } from "./db";
import { runtime } from "./runtime";
import { connected, trip } from "./trip";
import { Unopened, type Vault, vaultOf } from "./vault/vault";
import type { Looked, LookedAt, SeenAt, Shown } from "./wire/protocol";

type Definition<Alone extends boolean, Input extends z.ZodMiniType, Row> = {
  /** Names of the pair's events that can change what this shows. */
  concerns: readonly string[];
  /** It also shows private things of the viewer's, or can be seen without a pair. */
  own?: boolean;
  /** Can be seen by someone who has no pair. */
  alone?: Alone;
  input: Input;
  /** The rows, inside the actor's pair (`my_pair()`). With `since`, a feed may answer only what was touched after it. */
  read: (input: z.output<Input>, since: number | null) => Statement<Row>;
  /** What this viewer is shown of them. `nextChangeAt` is when the clock alone will change it, in milliseconds. */
  show: (seen: {
    actor: Alone extends true ? Actor : Partner;
    input: z.output<Input>;
    rows: Row[];
    vault: Vault;
    since: number | null;
  }) => { data: unknown; nextChangeAt?: number };
};

/** Any view, as `look` runs it. */
export type View = Definition<true, z.ZodMiniType, unknown>;

/** Defines one thing that a person can see. */
export const view = <Input extends z.ZodMiniType, Row, Alone extends boolean = false>(
  definition: Definition<Alone, Input, Row>,
) => definition as unknown as View & { input: Input };

/** What `look` is asked, with each view found. */
export type Asked = { view: View; looked: Looked };

const SNAPSHOT = "begin isolation level repeatable read read only";

type Planned = Shown | { view: View; input: unknown; since: number | null; statement: Statement };

/**
 * Everything asked for, in one snapshot after one reading of the session. Null when the session is over. One trip; two
 * when the asker says what they have already, and then only what may have changed is read.
 */
export const look = (asked: Asked[], door: Door): Promise<LookedAt | null> =>
  connected(async (client) => {
    const seen = asked.flatMap(({ looked }) => (looked.since ? [looked.since.pair ?? 0] : []));
    const since = seen.length ? Math.min(...seen) : null;
    const opening = [SNAPSHOT, enter(door, "none", null, since)];
    let plan = since === null ? asked.map((one) => planned(one, null)) : [];
    const first = await trip(client, since === null ? [...opening, ...statementsOf(plan), "commit"] : opening);
    const actor = entered(first[1], door);
    if (since !== null) plan = actor ? asked.map((one) => planned(ofThisPair(one, actor), actor)) : [];
    const rows = since === null ? first.slice(2) : await trip(client, [...statementsOf(plan), "commit"]);
    return (
      actor && {
        at: clocks(actor),
        userId: actor.userId,
        shared: actor.shared ?? false,
        views: shown(plan, actor, rows),
      }
    );
  });

const statementsOf = (plan: Planned[]) => plan.flatMap((one) => ("statement" in one ? [one.statement] : []));

/** Without what was seen of a pair before this one. */
function ofThisPair({ view, looked: { since, ...looked } }: Asked, { pair }: Actor): Asked {
  const known = since && (since.space === undefined || since.space === (pair?.id ?? null));
  return { view, looked: known ? { ...looked, since } : looked };
}

/** What to read for one view, or why nothing need be read. A feed is read whole when too much has happened since. */
function planned({ view, looked }: Asked, actor: Actor | null): Planned {
  const input = view.input.safeParse(looked.input);
  if (!input.success) return { refused: "unreadable" };
  if (actor && isSame(view, looked, actor)) return { same: true };
  const since = actor?.pair && actor.moved ? (looked.since?.pair ?? null) : null;
  return { view, input: input.data, since, statement: view.read(input.data, since) };
}

/** Nothing that concerns this view has happened since the asker saw it. */
function isSame({ own, concerns }: View, { since }: Looked, { self, pair, moved }: Actor) {
  if (!since || (own && since.self !== self) || (since.pair === null) !== (pair === null)) return false;
  return pair === null || since.pair === pair.seq || (moved !== null && !moved.some((name) => concerns.includes(name)));
}

function shown(plan: Planned[], actor: Actor, rows: unknown[][]): Shown[] {
  const vault = vaultOf(runtime().ring, actor.userId, actor.pair?.id ?? null, actor.keys ?? []);
  const left = [...rows];
  return plan.map((one) => {
    if (!("statement" in one)) return one;
    const mine = left.shift() ?? [];
    if (!one.view.alone && !actor.pair) return { refused: "not-here" };
    try {
      return one.view.show({ actor: actor as Partner, input: one.input, rows: mine, vault, since: one.since });
    } catch (error) {
      // An envelope that does not open closes its own view, and no other.
      if (!(error instanceof Unopened)) throw error;
      console.error("unexpected", error.message);
      return { refused: "unexpected" };
    }
  });
}

const clocks = ({ pair, self }: Actor): SeenAt => ({ pair: pair?.seq ?? null, self, space: pair?.id ?? null });
