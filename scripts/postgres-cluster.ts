import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { findPostgresBinaries } from "./postgres-binaries";
import { chooseIdentity, type Identity } from "./unprivileged";

/** One folder with a database cluster in it, and how to reach the server that runs it. */
export interface Cluster {
  dir: string;
  dataDir: string;
  /** Passed to the server as `-c name=value`. */
  settings: Record<string, string>;
}

interface Connection {
  password: string;
  port: number;
}

/** Stays readable while the server runs; nothing a person wrote is ever logged. */
const ownSettings = {
  listen_addresses: "127.0.0.1",
  unix_socket_directories: "",
  timezone: "UTC",
  log_timezone: "UTC",
  log_checkpoints: "off",
  log_error_verbosity: "terse",
  log_min_error_statement: "panic",
};

/** Memory that a query frees is kept for the next (by glibc): fetching it anew costs more than the query itself. */
const keepMemory = { MALLOC_TRIM_THRESHOLD_: "4194304", MALLOC_TOP_PAD_: "524288" };

export function openCluster(dir: string, settings: Record<string, string> = {}): Cluster {
  mkdirSync(dir, { recursive: true });
  return { dir, dataDir: path.join(dir, "data"), settings: { ...ownSettings, ...settings } };
}

export function clusterUrl(cluster: Cluster, database: string): string {
  const { password, port } = readConnection(cluster);
  return `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`;
}

/** True when the server of exactly this folder answers: a copied folder remembers the address of the original. */
export async function answers(cluster: Cluster): Promise<boolean> {
  if (!existsSync(connectionFile(cluster))) return false;
  const client = new pg.Client({ connectionString: clusterUrl(cluster, "postgres"), connectionTimeoutMillis: 2000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query("show data_directory");
    return realpathSync(rows[0].data_directory) === realpathSync(cluster.dataDir);
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Starts the server of this folder, making the cluster first when the folder is new. Returns once it answers. */
export async function launch(cluster: Cluster): Promise<void> {
  const { initdb, postgres } = await findPostgresBinaries();
  const identity = chooseIdentity(postgres, cluster.dir, cluster.dataDir);
  if (!existsSync(cluster.dataDir)) initialise(cluster, initdb, identity);
  // A server killed a moment ago may leave processes that hold its memory for a little longer, hence the second try.
  for (let tries = 1; ; tries++) {
    const reason = await runUntilItAnswers(cluster, postgres, identity);
    if (!reason) return;
    if (tries === 3) throw new Error(`The embedded database did not start: ${reason}. See ${logFile(cluster)}`);
    await sleep(500);
  }
}

/** Returns why the server ended, or undefined once it answers. */
async function runUntilItAnswers(cluster: Cluster, postgres: string, identity: Identity): Promise<string | undefined> {
  let ended: string | undefined;
  if (!isRunning(cluster)) {
    const server = await spawnServer(cluster, postgres, identity);
    server.once("error", (error) => (ended = error.message));
    server.once("exit", (code, signal) => (ended = `it ended with ${signal ?? code}`));
  }
  const giveUpAt = Date.now() + 60_000;
  while (!(await answers(cluster))) {
    if (ended || Date.now() > giveUpAt) return ended ?? "it did not answer within a minute";
    await sleep(20);
  }
  return undefined;
}

async function spawnServer(cluster: Cluster, postgres: string, identity: Identity): Promise<ChildProcess> {
  const connection = readConnection(cluster);
  connection.port = await freePort(connection.port);
  writeConnection(cluster, connection);
  const settings = Object.entries(cluster.settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const command = [...identity.prefix, postgres, "-D", cluster.dataDir, "-p", String(connection.port), ...settings];
  const [program = postgres, ...args] = command;
  const log = openSync(logFile(cluster), "a", 0o600);
  // Its own process group: Ctrl-C in a terminal must not reach the database before the app has closed.
  const server = spawn(program, args, {
    ...identity.spawn,
    cwd: cluster.dir,
    env: { ...process.env, ...keepMemory },
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  server.unref();
  return server;
}

/** Stops the server without waiting for its clients; all that is committed is kept. Returns once it is gone. */
export async function shutDown(cluster: Cluster): Promise<void> {
  const pid = postmasterPid(cluster);
  if (!pid) return;
  process.kill(pid, "SIGINT");
  for (let tries = 0; postmasterPid(cluster) === pid; tries++) {
    if (tries > 600) throw new Error(`The embedded database (process ${pid}) did not stop within 30 seconds.`);
    await sleep(50);
  }
}

/** Makes the cluster beside its place and moves it there whole, so that a half-made one is never used. */
function initialise(cluster: Cluster, initdb: string, identity: Identity): void {
  const password = randomBytes(24).toString("base64url");
  const [newDir, passwordFile] = [path.join(cluster.dir, "data.new"), path.join(cluster.dir, "password.new")];
  rmSync(newDir, { recursive: true, force: true });
  mkdirSync(newDir, { mode: 0o700 });
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { uid, gid } = identity.spawn;
  if (uid !== undefined && gid !== undefined) for (const made of [newDir, passwordFile]) chownSync(made, uid, gid);

  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const sync = cluster.settings.fsync === "off" ? ["--no-sync"] : [];
  const options = [
    "-D",
    newDir,
    "-U",
    "postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    ...locale,
    ...sync,
  ];
  const [program = initdb, ...args] = [...identity.prefix, initdb, ...options];
  const made = spawnSync(program, args, { ...identity.spawn, cwd: cluster.dir, encoding: "utf8" });
  rmSync(passwordFile);
  if (made.status !== 0)
    throw new Error(`The embedded database could not be made: ${made.stderr || made.error?.message}`);
  writeConnection(cluster, { password, port: 0 });
  renameSync(newDir, cluster.dataDir);
}

/**
 * Whether the server in the pid file runs. After kill -9 its number may belong to another program, or to a dead process
 * nobody has collected; Postgres would then refuse to start, so the file goes.
 */
function isRunning(cluster: Cluster): boolean {
  const pid = postmasterPid(cluster);
  if (!pid) return false;
  if (commandLine(pid).includes("postgres")) return true;
  rmSync(path.join(cluster.dataDir, "postmaster.pid"), { force: true });
  return false;
}

function commandLine(pid: number): string {
  if (process.platform !== "linux")
    return spawnSync("ps", ["-p", String(pid), "-o", "args="], { encoding: "utf8" }).stdout;
  const file = `/proc/${pid}/cmdline`;
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

function postmasterPid(cluster: Cluster): number | undefined {
  const file = path.join(cluster.dataDir, "postmaster.pid");
  return existsSync(file) ? Number(readFileSync(file, "utf8").split("\n")[0]) || undefined : undefined;
}

const logFile = (cluster: Cluster): string => path.join(cluster.dir, "postgres.log");
const connectionFile = (cluster: Cluster): string => path.join(cluster.dir, "connection.json");
const readConnection = (cluster: Cluster): Connection => JSON.parse(readFileSync(connectionFile(cluster), "utf8"));
const writeConnection = (cluster: Cluster, connection: Connection): void =>
  writeFileSync(connectionFile(cluster), JSON.stringify(connection), { mode: 0o600 });

/** The preferred port when it is free, so that a restarted server is where its clients look for it. */
function freePort(preferred: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", (error) => (preferred === 0 ? reject(error) : resolve(freePort(0))));
    probe.listen(preferred, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" && address ? address.port : preferred));
    });
  });
}
