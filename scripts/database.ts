import { createHmac } from "node:crypto";
import path from "node:path";
import pg from "pg";
import { migrate, withMigrationLock } from "./migrate";
import { startPostgres } from "./postgres";

/** The database role of the app: no superuser, owns nothing, held by row-level security. Migrations make it. */
const appRole = "mend_app";

export interface OpenDatabaseOptions {
  databaseUrl?: string | undefined;
  /** The password of the app's role is derived from it. */
  secret: string;
  dataDir?: string;
  /** People use it: a clock that was moved is refused. */
  production?: boolean;
  log?: (line: string) => void;
}

export interface OpenDatabase {
  /** For migrations and administration: reaches everything. */
  ownerUrl: string;
  /** For the app: reaches what its role may. */
  appUrl: string;
  stop(): Promise<void>;
}

/** Opens the database at `databaseUrl`, or else the embedded one in the data folder, ready for use by this version. */
export async function openDatabase(options: OpenDatabaseOptions): Promise<OpenDatabase> {
  const { databaseUrl, secret, dataDir = ".data", production = false, log = console.log } = options;
  const server = databaseUrl
    ? { url: databaseUrl, stop: async () => {} }
    : await startPostgres(path.join(dataDir, "postgres"), { log });
  try {
    const appUrl = await prepareDatabase(server.url, secret, log);
    await inspect(appUrl, production);
    return { ownerUrl: server.url, appUrl, stop: server.stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Migrates, lets the app's role in, and returns the address at which it gets in. */
export async function prepareDatabase(ownerUrl: string, secret: string, log: (line: string) => void): Promise<string> {
  for (const name of await migrate(ownerUrl, path.resolve("prisma/migrations"), log))
    log(`Applied the migration ${name}.`);
  const password = createHmac("sha256", secret).update("database role mend_app").digest("base64url");
  await withMigrationLock(ownerUrl, (client) =>
    client.query(`alter role ${appRole} login password ${pg.escapeLiteral(password)}`),
  );
  return Object.assign(new URL(ownerUrl), { username: appRole, password }).href;
}

/** Refuses, in words, a database that would not keep what Mend promises. */
async function inspect(appUrl: string, production: boolean): Promise<void> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  try {
    // "Sent" on a screen means that the words survive a power cut, which holds only while these are on.
    const durable = ["fsync", "full_page_writes", "synchronous_commit"];
    const off = await client.query("select name from pg_settings where name = any($1) and setting = 'off'", [durable]);
    const names = off.rows.map((row) => row.name).join(" and ");
    if (names) throw new Error(`The database has ${names} turned off, so it could lose what people wrote. Turn it on.`);

    const moved = await client.query("select where abs(extract(epoch from clock() - now())) > 1");
    if (production && moved.rowCount)
      throw new Error(
        `The clock of this database was moved, as tests do. Move it back: create or replace function clock_offset() returns float8 language sql stable parallel safe security invoker return 0`,
      );

    const strong = await client.query(
      "select from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)",
    );
    if (strong.rowCount)
      throw new Error(`The database role ${appRole} may pass row-level security. Take that right away.`);
  } finally {
    await client.end();
  }
}
