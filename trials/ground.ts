import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { onTestFinished } from "vitest";
import { type Kept, verify } from "@/lib/record";
import { startRuntime } from "@/lib/start-runtime";
import { house, KEY, PUBLIC_URL, SECRET } from "@/lib/testing/house";
import { aPair, type Person } from "@/lib/testing/pair";
import { prepareDatabase } from "@/scripts/database";
import { startPostgres } from "@/scripts/postgres";

/** A Postgres of this trial's own, as durable as a real one unless `settings` say otherwise, which can be killed. */
export async function solidGround(settings: Record<string, string> = {}) {
  await house();
  const dir = mkdtempSync(path.join(tmpdir(), "mend-trial-"));
  chmodSync(dir, 0o755);
  const postgres = await startPostgres(dir, { settings, log: () => {} });
  const appUrl = await prepareDatabase(postgres.url, "only for trials", () => {});
  const { pool } = startRuntime({
    databaseUrl: appUrl,
    connections: 10,
    secret: SECRET,
    key: KEY,
    publicUrl: PUBLIC_URL,
  });
  const asOwner = async (text: string, values: unknown[] = []) => {
    const client = new pg.Client({ connectionString: postgres.url });
    await client.connect();
    try {
      return (await client.query(text, values)).rows;
    } finally {
      await client.end();
    }
  };
  onTestFinished(async () => {
    await pool.end();
    await postgres.stop();
    rmSync(dir, { recursive: true, force: true });
  });
  const pidFile = path.join(dir, "data/postmaster.pid");
  return {
    appUrl,
    asOwner,
    /** Ends the whole server at once. Whoever uses it starts it again. */
    killPostgres: () => process.kill(Number(readFileSync(pidFile, "utf8").split("\n")[0]), "SIGKILL"),
  };
}

export type Ground = Awaited<ReturnType<typeof solidGround>>;

/** So many people, two by two. */
export async function people(count: number): Promise<Person[]> {
  const pairs = [];
  while (pairs.length * 2 < count) pairs.push(await aPair());
  return pairs.flatMap(({ hurt, accountable }) => [hurt, accountable]);
}

/** The check-ins that are there; that each has one event; and that every pair's record verifies. */
export async function whatIsThere({ asOwner }: Ground) {
  const rows = await asOwner(`select id from "CheckIn"`);
  const twice = await asOwner(
    `select data->>'checkIn' as id from "Event" where name = 'checkIn.posted' group by 1 having count(*) > 1`,
  );
  const events = await asOwner(`select *, encode(hash, 'hex') as hash from "Event" order by "pairId", seq`);
  const pairs = await asOwner(`select id, encode("headHash", 'hex') as head from "Pair"`);
  const broken = pairs.filter(
    ({ id, head }) => verify(events.filter(({ pairId }) => pairId === id) as Kept[], head) !== null,
  );
  return { ids: new Set(rows.map(({ id }) => String(id))), twice, broken };
}
