import type { PoolClient } from "pg";
import { runtime } from "../runtime";
import { type House, house } from "./house";

type Sent = { statements?: { name: string; text: string }[] };

/** The same trip, with a rollback where it would commit. */
function uncommitted(sent: unknown) {
  const commits = (sent as Sent).statements?.filter(({ text }) => text === "commit") ?? [];
  for (const commit of commits) Object.assign(commit, { name: "rollback", text: "rollback" });
  return sent;
}

/**
 * Lets nothing be written while `work` runs: every commit becomes a rollback. So that the same thing can be asked many
 * times of the same database, and answers compared byte for byte.
 */
export async function withoutCommits<T>(work: () => Promise<T>): Promise<T> {
  const { pool } = runtime();
  const connect = pool.connect.bind(pool) as () => Promise<PoolClient>;
  const connecting = async () => {
    const client = await connect();
    const { query, release } = client;
    const asking = query.bind(client) as (...asked: unknown[]) => unknown;
    return Object.assign(client, {
      query: (sent: unknown) => asking(uncommitted(sent)),
      release: (fault?: Error) => {
        Object.assign(client, { query, release });
        client.release(fault);
      },
    });
  };
  Object.assign(pool, { connect: connecting });
  try {
    return await work();
  } finally {
    Object.assign(pool, { connect });
  }
}

type Column = { table: string; column: string };

/** Every row of every table that names one of these ids, as text: all that is theirs. */
export async function rowsOf({ asOwner }: House, ids: string[]) {
  const columns: Column[] = await asOwner(
    `select table_name as table, column_name as column from information_schema.columns
     where table_schema = 'public' and data_type = 'uuid' order by 1, 2`,
  );
  const tables = [...new Set(columns.map(({ table }) => table))];
  const found = tables.map(async (table) => {
    const named = columns.filter((one) => one.table === table).map(({ column }) => `"${column}" = any($1)`);
    const rows = await asOwner(
      `select to_jsonb(t)::text as row from "${table}" t where ${named.join(" or ")} order by 1`,
      [ids],
    );
    return rows.map(({ row }) => `${table} ${row}`);
  });
  return (await Promise.all(found)).flat();
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

export const idsIn = (rows: string[]) => [...new Set(rows.flatMap((row) => row.match(UUID) ?? []))];

/**
 * As if everybody but these had just given their password, for a day: however long the doors are tried, nobody is asked for it
 * again, which would be one answer to everything.
 */
export const proven = async (besides: { userId: string }[] = []) =>
  (await house()).asOwner(
    `update "Session" set "provenAt" = clock() + interval '1 day'
     where "provenAt" is not null and "revokedAt" is null and "userId" <> all($1)`,
    [besides.map(({ userId }) => userId)],
  );

/** So many rows of each table lend their ids under `npm test`, and all of them under `npm run trials`. */
const EACH = 5;

export function some(all: string[]) {
  if (process.env.TRIALS === "full") return all;
  const tables = new Map<string, string[]>();
  for (const row of all) {
    const [table = ""] = row.split(" ");
    tables.set(table, [...(tables.get(table) ?? []), row]);
  }
  return [...tables.values()].flatMap((of) => of.slice(0, EACH));
}
