import { Logger, parseCronItems, run } from "graphile-worker";
import { once } from "./auth/once";
import { call } from "./db";
import { released } from "./operations";
import { sweep } from "./sweep";

const QUIET = { error: console.error, warn: console.warn, info: () => {}, debug: () => {} };

/**
 * Ticks the sweep: every minute, and at the moment when something held is due. Jobs live in the same Postgres, so that
 * several processes share them and a restart forgets none.
 */
export async function startWorker(ownerUrl: string) {
  const worker = await run({
    connectionString: ownerUrl,
    concurrency: 1,
    maxPoolSize: 3,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => QUIET[level as keyof typeof QUIET]?.(message)),
    parsedCronItems: parseCronItems([
      { task: "sweep", match: "* * * * *" },
      { task: "forget", match: "20 3 * * *" },
    ]),
    taskList: {
      sweep: () => sweep(released),
      forget: async () => void (await once(call("forget_old"))),
    },
  });
  return {
    /** Sees to it that a sweep runs then. Sweeps of one second are one. */
    tickAt: (due: Date) => {
      const second = new Date(Math.ceil(due.getTime() / 1000) * 1000);
      return worker.addJob("sweep", {}, { runAt: second, jobKey: `sweep ${second.toISOString()}` });
    },
    close: () => worker.stop(),
  };
}
