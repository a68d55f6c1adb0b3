import path from "node:path";
import pg from "pg";
import { withFileLock } from "./file-lock";
import { answers, clusterUrl, launch, openCluster, shutDown } from "./postgres-cluster";

/** The embedded database, as one process uses it. */
export interface RunningPostgres {
  /** Where the owner (the superuser of the embedded server) reaches the database "mend". */
  url: string;
  /** The server was already running, for another process or as the orphan of a killed one. */
  joined: boolean;
  /** Takes this process's leave. The last one to leave stops the server. */
  stop(): Promise<void>;
}

export interface PostgresOptions {
  /** Server settings that differ from Postgres' defaults, e.g. `{ fsync: "off" }` for a throw-away test database. */
  settings?: Record<string, string>;
  log?: (line: string) => void;
}

const presenceName = "mend presence";

/**
 * Starts the PostgreSQL server that keeps its data in `dir`, or joins it when it runs already. Any number of processes
 * may use it at once: each keeps one connection open as its presence, which ends with the process however it ends.
 * When the server itself dies, those who are present start it again on the same port.
 */
export async function startPostgres(dir: string, options: PostgresOptions = {}): Promise<RunningPostgres> {
  const cluster = openCluster(path.resolve(dir), options.settings);
  const log = options.log ?? console.error;
  const underLock = <T>(work: () => Promise<T>) => withFileLock(path.join(cluster.dir, "start.lock"), work);
  let leaving = false;
  let presence: pg.Client;

  const enter = () =>
    underLock(async () => {
      const joined = await answers(cluster);
      if (!joined) await launch(cluster);
      presence = await connect(clusterUrl(cluster, "postgres"));
      presence.once("end", () => void comeBack());
      return joined;
    });

  const comeBack = async () => {
    if (leaving) return;
    log("The database stopped by itself. Starting it again.");
    await enter().catch((error: Error) => log(error.message));
  };

  const leave = async () => {
    leaving = true;
    await underLock(async () => {
      const others = await countOthers(presence);
      await presence.end().catch(() => {});
      if (others === 0) await shutDown(cluster);
    });
  };

  const joined = await enter();
  let left: Promise<void> | undefined;
  return { url: clusterUrl(cluster, "mend"), joined, stop: () => (left ??= leave()) };
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, application_name: presenceName });
  client.on("error", () => {}); // What follows from a lost connection is decided on "end".
  await client.connect();
  return client;
}

async function countOthers(presence: pg.Client): Promise<number> {
  const sql = "select count(*)::int from pg_stat_activity where application_name = $1 and pid <> pg_backend_pid()";
  const { rows } = await presence.query(sql, [presenceName]).catch(() => ({ rows: [{ count: 0 }] }));
  return rows[0].count;
}
