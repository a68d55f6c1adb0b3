import { Logger, parseCronItems, run } from "graphile-worker";
import { once } from "./auth/once";
import { call } from "./db";
import { deliverNotices } from "./notices/deliver";
import { released } from "./operations";
import { sweep } from "./sweep";

const QUIET = { error: console.error, warn: console.warn, info: () => {}, debug: () => {} };

/**
 * Ticks the sweep and what sends notes: every minute, and at the moment when something is due. Jobs live in the same
 * Postgres, so that several processes share them and a restart forgets none. A slow mail server holds up no sweep.
 */
export async function startWorker(ownerUrl: string) {
  const worker = await run({
    connectionString: ownerUrl,
    concurrency: 2,
    maxPoolSize: 3,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => QUIET[level as keyof typeof QUIET]?.(message)),
    parsedCronItems: parseCronItems([
      { task: "sweep", match: "* * * * *" },
      { task: "deliver", match: "* * * * *" },
      { task: "forget", match: "20 3 * * *" },
    ]),
    taskList: {
      sweep: () => sweep(released),
      deliver: () => deliverNotices(),
      forget: async () => {
        await once(call("forget_old"));
        await once(call("forget_reminders"));
      },
    },
  });
  return {
    /** Sees to it that a task runs then. Those of one second are one. */
    tickAt: (due: Date, task: "sweep" | "deliver" = "sweep") => {
      const second = new Date(Math.ceil(due.getTime() / 1000) * 1000);
      return worker.addJob(task, {}, { runAt: second, jobKey: `${task} ${second.toISOString()}` });
    },
    close: () => worker.stop(),
  };
}
