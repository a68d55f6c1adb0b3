import { Logger, run as start, type TaskList } from "graphile-worker";
import type { PoolClient } from "pg";
import { once } from "./auth/once";
import { call } from "./db";
import { deliverNotices } from "./notices/deliver";
import { released } from "./operations";
import { sweep } from "./sweep";

const QUIET = { error: console.error, warn: console.warn, info: () => {}, debug: () => {} };

/** Does some of what is to be done, one at a time: what of it is due every minute, and what once a night. */
const run = (ownerUrl: string, taskList: TaskList, cron: string[]) =>
  start({
    connectionString: ownerUrl,
    concurrency: 1,
    maxPoolSize: 3,
    noHandleSignals: true,
    logger: new Logger(() => (level, message) => QUIET[level as keyof typeof QUIET]?.(message)),
    taskList,
    crontab: cron.join("\n"),
  });

async function forget() {
  await once(call("forget_old"));
  await once(call("forget_reminders"));
  await once(call("forget_removed"));
}

/**
 * Ticks the sweep and what sends notes: every minute, and at the moment when something is due. Jobs live in the same
 * Postgres, so that several processes share them and a restart forgets none. Notes have a worker of their own: a slow mail
 * server holds up no sweep, and no two sweeps of a process meet, for the later one would do nothing.
 */
export async function startWorker(ownerUrl: string, keepRemovals: (owner: PoolClient) => Promise<void>) {
  const tasks: TaskList = {
    // First, since in a database that was just restored nothing of whoever is removed may go out.
    sweep: async (_, { withPgClient }) => {
      await withPgClient(keepRemovals).catch((error: Error) => console.error("removals not kept", error.message));
      await sweep(released);
    },
    forget,
  };
  const clock = await run(ownerUrl, tasks, ["* * * * * sweep", "20 * * * * forget"]);
  const notes = await run(ownerUrl, { deliver: () => deliverNotices() }, ["* * * * * deliver"]);
  return {
    /** Sees to it that a task runs then. Those of one second are one. */
    tickAt: (due: Date, task: "sweep" | "deliver" = "sweep") => {
      const second = new Date(Math.ceil(due.getTime() / 1000) * 1000);
      return clock.addJob(task, {}, { runAt: second, jobKey: `${task} ${second.toISOString()}` });
    },
    close: async () => {
      await Promise.all([clock.stop(), notes.stop()]);
    },
  };
}
