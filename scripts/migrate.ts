import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";

/** The advisory lock that Prisma's own tools take while they migrate. */
const migrationLock = 72707369;

/** The table in which Prisma's own tools remember what was applied. */
const historyTable = `
  create table if not exists _prisma_migrations (
    id varchar(36) primary key not null,
    checksum varchar(64) not null,
    finished_at timestamptz,
    migration_name varchar(255) not null,
    logs text,
    rolled_back_at timestamptz,
    started_at timestamptz not null default now(),
    applied_steps_count integer not null default 0
  )`;

interface AppliedMigration {
  migration_name: string;
  checksum: string;
  finished_at: Date | null;
}

/**
 * Brings the database at `url` to the newest migration in `dir` and returns the names of those it applied. Makes the
 * database when it is missing. Each migration is applied whole or not at all.
 */
export async function migrate(url: string, dir: string, log: (line: string) => void = console.log): Promise<string[]> {
  await createDatabaseIfMissing(url);
  return withMigrationLock(url, async (client) => {
    await client.query(historyTable);
    const done = await readHistory(client);
    const names = readdirSync(dir, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? entry.name : []));
    for (const name of done.keys()) {
      if (!names.includes(name))
        log(`The database is newer than this version of Mend: it has had the migration ${name}.`);
    }
    const applied: string[] = [];
    for (const name of names.sort()) {
      const sql = readFileSync(path.join(dir, name, "migration.sql"), "utf8");
      const checksum = createHash("sha256").update(sql).digest("hex");
      const known = done.get(name);
      if (known && known.checksum !== checksum) log(`The migration ${name} was changed after it had been applied.`);
      if (known) continue;
      await apply(client, name, sql, checksum);
      applied.push(name);
    }
    return applied;
  });
}

/** What the name of a new migration begins with: the time, or the second after the newest of those there are, so that it comes last. */
export function stampAfter(names: string[], now = Date.now()): string {
  const times = names.map((name) => Date.parse(name.replace(STAMP, "$1-$2-$3T$4:$5:$6Z"))).filter(Number.isFinite);
  const at = Math.max(now, ...times.map((time) => time + 1000));
  return new Date(at).toISOString().replace(/\D/g, "").slice(0, 14);
}
const STAMP = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)_.*$/;

/** Runs `work` on one connection while no other process migrates or prepares this database. */
export async function withMigrationLock<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, options: "-c timezone=UTC" });
  await client.connect();
  try {
    await client.query("select pg_advisory_lock($1)", [migrationLock]);
    return await work(client);
  } finally {
    await client.end(); // Ends the session, which releases the lock.
  }
}

async function readHistory(client: pg.Client): Promise<Map<string, AppliedMigration>> {
  const sql = "select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null";
  const { rows } = await client.query<AppliedMigration>(sql);
  const failed = rows.find((row) => !row.finished_at);
  if (failed) {
    throw new Error(
      `The migration ${failed.migration_name} failed earlier. Put right what its row in _prisma_migrations says, set ` +
        "rolled_back_at in that row, and start again.",
    );
  }
  return new Map(rows.map((row) => [row.migration_name, row]));
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  const id = randomUUID();
  const begin = "insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)";
  await client.query(begin, [id, checksum, name]);
  try {
    await client.query(sql);
  } catch (error) {
    const message = `The migration ${name} failed: ${explain(error as pg.DatabaseError, sql)}`;
    await client.query("rollback"); // In case the migration opened a transaction of its own.
    await client.query("update _prisma_migrations set logs = $2 where id = $1", [id, message]);
    throw new Error(message, { cause: error });
  }
  await client.query("update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1", [id]);
}

function explain(error: pg.DatabaseError, sql: string): string {
  const line = error.position ? ` at line ${sql.slice(0, Number(error.position)).split("\n").length}` : "";
  return `${error.message}${line} (${error.code})`;
}

async function createDatabaseIfMissing(url: string): Promise<void> {
  const isThere = new pg.Client({ connectionString: url });
  try {
    await isThere.connect();
    return;
  } catch (error) {
    if ((error as pg.DatabaseError).code !== "3D000") throw error;
  } finally {
    await isThere.end().catch(() => {});
  }
  const name = decodeURIComponent(new URL(url).pathname.slice(1));
  const client = new pg.Client({ connectionString: Object.assign(new URL(url), { pathname: "/postgres" }).href });
  await client.connect();
  try {
    await client.query(`create database ${pg.escapeIdentifier(name)}`);
  } catch (error) {
    const madeMeanwhile = ["42P04", "23505"].includes((error as pg.DatabaseError).code ?? "");
    if (!madeMeanwhile) throw error;
  } finally {
    await client.end();
  }
}
