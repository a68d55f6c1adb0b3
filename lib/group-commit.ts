import type { Statement } from "./db";
import { connected, trip } from "./trip";

/** So many groups are on their way at once, and a group is of so many at most. */
const GROUPS = 2;
const MOST = 16;

type Waiting = { pairId: string; statements: Statement[]; done: () => void; failed: (error: unknown) => void };

const waiting: Waiting[] = [];
let underWay = 0;
/** What waits or is on its way, by its pair. */
const busy = new Map<string, Promise<void>>();

/** Done once nothing of this pair's is on its way, whether it was written or failed. */
export const onItsWay = (pairId: string | undefined) => pairId !== undefined && busy.get(pairId)?.catch(() => {});

/**
 * Commits what is written in one pair together with what others write at the same moment: one trip, one transaction, one
 * flush of the disk. Whoever comes while groups are on their way is in the next one, so nobody waits for company when it
 * is quiet. Each one's statements begin with entering as themselves. A trip without `begin` is a transaction that ends with
 * it: when one of a group fails, nothing of it is written. Undefined when something of the same pair is on its way already,
 * which would make this fail.
 */
export function commitTogether(pairId: string, statements: Statement[]): Promise<void> | undefined {
  if (busy.has(pairId)) return;
  const committed = new Promise<void>((done, failed) => waiting.push({ pairId, statements, done, failed }));
  busy.set(pairId, committed);
  if (underWay < GROUPS) void goOn();
  return committed;
}

async function goOn() {
  underWay++;
  while (waiting.length > 0) {
    // In one order: a group of another process may have the same pairs, and neither is to hold what the other waits for.
    const group = waiting.splice(0, MOST).sort((one, other) => (one.pairId < other.pairId ? -1 : 1));
    const statements = group.flatMap((one) => one.statements);
    const failure = await connected((client) => trip(client, statements)).then(
      () => null,
      (error) => ({ error }),
    );
    for (const { pairId, done, failed } of group) {
      busy.delete(pairId);
      if (failure) failed(failure.error);
      else done();
    }
  }
  underWay--;
}
