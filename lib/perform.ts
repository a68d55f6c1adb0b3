import { type Door, enter, enterAndRecord, entered, forget, knownAt, moved } from "./actor";
import { call, type Statement, sqlState } from "./db";
import { type Asked, decide, LOCKS, type Performed, refused } from "./decide";
import { commitTogether } from "./group-commit";
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
    try {
      return await ((foreseen && inOneTrip(foreseen, door)) ?? inTwoTrips(ready, door));
    } catch (error) {
      const state = sqlState(error) ?? "";
      const again = left > 0 && (TRY_AGAIN.has(state) || (state && foreseen));
      foreseen = null;
      if (again) continue;
      if (!REFUSALS[state]) throw error;
      return refused(REFUSALS[state]);
    }
  }
}

/** What is needed to decide, and then what was decided. */
const inTwoTrips = (asked: Asked, door: Door): Promise<Performed> =>
  connected(async (client) => {
    const load = asked.operation.load?.(asked.input);
    const first = ["begin", enter(door, LOCKS[asked.operation.scope], asked.requestId, null), ...(load ? [load] : [])];
    const [, entrance, rows] = await trip(client, first);
    const facts = load ? (rows?.[0] as object) : {};
    const { writes, event, ...performed } = await decide(asked, entered(entrance, door), facts);
    const second = [...writes, ...(event ? [call("record", ...event)] : [])];
    await trip(client, [...second, second.length ? "commit" : "rollback"]);
    // What was loaded to be changed, or waits now, may bind whoever did it: the next time they are asked who they are.
    if (load || performed.answer.ok !== true || performed.answer.held) forget(door);
    else moved(door, performed.answer);
    return performed;
  });

type Foreseen = { pairId: string; statements: Statement[]; performed: Performed };

/** A plain yes to somebody the door knows, decided before they enter: it holds if nothing has changed since. */
async function foresee(asked: Asked, door: Door): Promise<Foreseen | null> {
  const { load, work, reauth } = asked.operation;
  const known = knownAt(door);
  if (!known?.pair || load || work || reauth) return null;
  const { writes, event, ...performed } = await decide(asked, known, {});
  const entering = event && enterAndRecord(door, known, event);
  return entering ? { pairId: known.pair.id, statements: [entering, ...writes], performed } : null;
}

const inOneTrip = ({ pairId, statements, performed }: Foreseen, door: Door): Promise<Performed> | undefined =>
  commitTogether(pairId, statements)?.then(() => {
    moved(door, performed.answer);
    return performed;
  });
