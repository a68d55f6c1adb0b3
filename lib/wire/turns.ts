type Lane = { running: number; waiting: (() => void)[] };

/**
 * So much at once for each person, the rest in the order in which it came: a flood of one's own waits for itself, and
 * leaves the connections to the database to everybody else.
 */
export function turnsOf(atOnce: number) {
  const lanes = new Map<string, Lane>();
  return async <T>(whose: string, work: () => Promise<T>): Promise<T> => {
    const lane = lanes.get(whose) ?? { running: 0, waiting: [] };
    lanes.set(whose, lane);
    if (lane.running >= atOnce) await new Promise<void>((go) => lane.waiting.push(go));
    else lane.running++;
    try {
      return await work();
    } finally {
      const next = lane.waiting.shift();
      if (next) next();
      else if (--lane.running === 0) lanes.delete(whose);
    }
  };
}
