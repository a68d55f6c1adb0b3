import { expect, test } from "vitest";
import type { Person } from "@/lib/testing/pair";
import { aProcess } from "@/lib/testing/process";
import { trials } from "@/lib/testing/trials";
import { until } from "@/lib/testing/wire";
import { people, solidGround, whatIsThere } from "./ground";
import { writes } from "./writer";

const WRITERS = 8;
const MINUTES = 60_000;

/** Lets eight people write until so many check-ins are acknowledged, and answers which, while `meanwhile` happens every so often. */
async function underWriters(
  writers: Person[],
  appUrl: string,
  wanted: number,
  times: number,
  meanwhile: (app: App, round: number) => Promise<void>,
) {
  const app: App = { served: await aProcess(appUrl) };
  const acked: string[] = [];
  const told = {
    url: () => app.served.url,
    acknowledged: (id: string) => acked.push(id),
    done: () => acked.length >= wanted,
  };
  const writing = Promise.all(writers.map((person) => writes(person, told)));
  for (let round = 1; round <= times; round++) {
    await Promise.race([until(() => acked.length >= (wanted * round) / (times + 1), 10 * MINUTES), writing]);
    await meanwhile(app, round);
  }
  await writing;
  await app.served.end("SIGKILL");
  return acked;
}

type App = { served: Awaited<ReturnType<typeof aProcess>> };

test("kill -9 of the app, and of Postgres, under eight writers: every acknowledged check-in is there, none twice", {
  timeout: 60 * MINUTES,
}, async () => {
  const ground = await solidGround();
  const wanted = trials(30_000);
  const acked = await underWriters(
    await people(WRITERS),
    ground.appUrl,
    wanted,
    Math.max(4, Math.round(wanted / 1500)),
    async (app, round) => {
      if (round % 2 === 0) return void ground.killPostgres();
      await app.served.end("SIGKILL");
      app.served = await aProcess(ground.appUrl, app.served.port);
    },
  );
  const { ids, twice, broken } = await whatIsThere(ground);
  expect(acked.length).toBeGreaterThanOrEqual(wanted);
  expect(acked.filter((id) => !ids.has(id))).toEqual([]);
  expect([new Set(acked).size, ids.size]).toEqual([acked.length, acked.length]);
  expect([twice, broken]).toEqual([[], []]);
});

test("the trial can fail: where a commit does not wait for the disk, a kill loses acknowledged check-ins", {
  timeout: 10 * MINUTES,
}, async () => {
  const ground = await solidGround({ wal_writer_delay: "10s", wal_writer_flush_after: "128MB" });
  const writers = await people(WRITERS);
  await ground.asOwner("alter role mend_app set synchronous_commit = off");
  const acked = await underWriters(writers, ground.appUrl, 600, 2, async () => void ground.killPostgres());
  const { ids } = await whatIsThere(ground);
  expect(acked.filter((id) => !ids.has(id)).length).toBeGreaterThan(0);
});
