import { type Actor, type Door, enter, enterAndRecord, entered, forget, knownAt, moved, whoIsAt } from "./actor";
import { call, type Statement, sqlState } from "./db";
import { type Asked, decide, LOCKS, type Performed, refused, SHARED } from "./decide";
import { commitTogether, onItsWay } from "./group-commit";
import { connected, trip } from "./trip";
import type { Reason } from "./verdict";

const TRY_AGAIN = new Set(["40001", "40P01"]);
/** What the database's own refusals mean: somebody was faster than a rule could see. */
const REFUSALS: Record<string, Reason> = {
  "23505": "already-there",
  "23503": "not-here",
  P0002: "not-here",
  "54000": "too-many",
};

/** The one way anything changes: parse, enter and lock, load, rule, write, record. Telling those concerned is the caller's. */
export async function perform(asked: Asked, door: Door): Promise<Performed> {
  const parsed = asked.operation.input.safeParse(asked.input);
  if (!parsed.success) return refused("unreadable");
  const ready = { ...asked, input: parsed.data };
  let foreseen = await foresee(ready, door);
  for (let left = 3; ; left--) {
    const together = foreseen && inOneTrip(foreseen, door);
    foreseen = null;
    try {
      return await (together ?? inTwoTrips(ready, door));
    } catch (error) {
      // Whoever fails goes alone until something of theirs has not.
      forget(door);
      const state = sqlState(error) ?? "";
      // What failed together may be somebody else's fault: alone, in two trips, it says why.
      if (left > 0 && (TRY_AGAIN.has(state) || together)) continue;
      if (!REFUSALS[state]) throw error;
      return refused(REFUSALS[state]);
    }
  }
}

/** What is needed to decide, and then what was decided. */
async function inTwoTrips(asked: Asked, door: Door): Promise<Performed> {
  // What is on its way in the same pair is not overtaken: it would fail, and with it the group that it is in.
  await onItsWay(whoIsAt(door)?.pair?.id);
  return connected(async (client) => {
    const load = asked.operation.load?.(asked.input);
    const first = ["begin", enter(door, LOCKS[asked.operation.scope], asked.requestId, null), ...(load ? [load] : [])];
    const [, entrance, rows] = await trip(client, first);
    const actor = entered(entrance, door);
    const known = whoIsAt(door);
    const facts = load ? (rows?.[0] as object) : {};
    const { writes, recorded, ...performed } = await decide(asked, actor, facts);
    const second = [...writes, ...(recorded ? [call("record", ...recorded)] : [])];
    await trip(client, [...second, second.length ? "commit" : "rollback"]);
    // What was loaded to be changed, or waits now, may bind whoever did it: the next time they are asked who they are.
    if (load || performed.answer.ok !== true || performed.answer.held) forget(door);
    else moved(door, performed.answer, known);
    return performed;
  });
}

type Foreseen = { known: Actor | undefined; pairId: string; statements: Statement[]; performed: Performed };

/** A plain yes to somebody the door knows, on what the two share, decided before they enter: it holds if nothing has changed since. */
async function foresee(asked: Asked, door: Door): Promise<Foreseen | null> {
  const { scope, load, work, reauth } = asked.operation;
  const [was, known] = [whoIsAt(door), knownAt(door)];
  if (!known?.pair || !SHARED.includes(scope) || load || work || reauth) return null;
  const { writes, recorded, ...performed } = await decide(asked, known, {});
  const entering = recorded && enterAndRecord(door, known, recorded);
  return entering ? { known: was, pairId: known.pair.id, statements: [entering, ...writes], performed } : null;
}

const inOneTrip = ({ known, pairId, statements, performed }: Foreseen, door: Door): Promise<Performed> | undefined =>
  commitTogether(pairId, statements)?.then(() => {
    moved(door, performed.answer, known);
    return performed;
  });
