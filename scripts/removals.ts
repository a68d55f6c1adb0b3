import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";
import path from "node:path";
import pg from "pg";

const UUID = /\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\b/g;

/** Beside the keys, and to be kept with them: a backup of the database holds what was removed after it was made. */
const fileIn = (dataDir: string) => path.join(dataDir, "removed.txt");

/**
 * Brings the database and the list of removed accounts in line, both ways: what was removed here is written down, an id a
 * line, and what is written down is removed again from a database that was restored. Idempotent. `owner` is the database, as
 * the role that owns it.
 */
export async function keepRemovals(owner: Pick<pg.ClientBase, "query">, dataDir: string): Promise<void> {
  const file = fileIn(dataDir);
  const written = new Set(existsSync(file) ? readFileSync(file, "utf8").match(UUID) : []);
  const { rows } = await owner.query<{ id: string }>(`select id from "User" where "removedAt" is not null`);
  const removed = new Set(rows.map(({ id }) => id));
  for (const id of written) if (!removed.has(id)) await owner.query("select remove_account_of($1)", [id]);
  const both = new Set([...written, ...removed]);
  if (both.size === written.size) return;
  mkdirSync(dataDir, { recursive: true });
  // Whole or not at all; and a file that somebody else put back can be replaced, though not written to.
  const draft = `${file}.${process.pid}`;
  const handle = openSync(draft, "w");
  writeSync(handle, [...both, ""].join("\n"));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(draft, file);
}

/** The same, before anything else is done with a database: one that was restored releases no words of whoever is removed. */
export async function followRemovals(ownerUrl: string, dataDir: string): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await keepRemovals(owner, dataDir);
  } finally {
    await owner.end();
  }
}
