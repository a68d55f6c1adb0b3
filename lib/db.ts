import { createHash } from "node:crypto";
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryExecutorProvider,
  type RawBuilder,
  sql,
} from "kysely";
import pg from "pg";
import type { DB } from "./generated/schema";

/** Builds statements and never runs one: the heart runs them, inside a transaction that has been entered. */
export const db = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** One statement of a trip, and the rows it answers. */
export type Statement<Row = unknown> = { compile(executor: QueryExecutorProvider): CompiledQuery<Row> };

/** Calls one of the house's SQL functions (`prisma/migrations/`), which answers rows. */
export const call = <Row = unknown>(name: string, ...values: unknown[]): RawBuilder<Row> =>
  sql<Row>`select * from ${sql.id(name)}(${sql.join(values.length ? values : [sql.raw("")])})`;

/** Days and wall-clock times stay the strings they are: they belong to no time zone of ours. */
const DATE = 1082;
const TIMESTAMP = 1114;
const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === DATE || oid === TIMESTAMP ? String : pg.types.getTypeParser(oid, format)),
};

/** Connections to one database. Statements of a trip are sent together and answered together. */
export function openPool(connectionString: string, max: number) {
  const pool = new pg.Pool({ connectionString, max, types, pipeline: true, options: "-c timezone=UTC" } as pg.PoolConfig);
  pool.on("error", () => {}); // An idle connection that dies is replaced by the pool; one in use rejects its own query.
  return pool;
}

const names = new Map<string, string>();

/** A name per statement text, so that Postgres parses and plans each only once a connection. */
function nameOf(text: string) {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
  names.set(text, name);
  return name;
}

/**
 * Sends the statements in one trip and answers the rows of each. If one fails, the first failure is thrown after all
 * have been answered, so that the connection is never left in the middle of something.
 */
export async function trip(client: pg.ClientBase, statements: (Statement | string)[]): Promise<unknown[][]> {
  const sent = statements.map((statement) => {
    if (typeof statement === "string") return client.query(statement);
    const { sql, parameters } = statement.compile(db);
    return client.query({ name: nameOf(sql), text: sql, values: parameters as unknown[] });
  });
  const answers = await Promise.allSettled(sent);
  const failed = answers.find((answer) => answer.status === "rejected");
  if (failed) throw failed.reason;
  return answers.map((answer) => (answer as PromiseFulfilledResult<pg.QueryResult>).value.rows);
}

/** What Postgres calls the error, when it is Postgres that refused. */
export const sqlState = (error: unknown) => (error instanceof pg.DatabaseError ? error.code : undefined);

/** The database answers. */
export const isReady = (pool: pg.Pool) =>
  pool.query("select 1").then(
    () => true,
    () => false,
  );

type Line = { heard: (payload: string) => void; lost: () => void };

/** Listens on a channel, on a connection of its own, and comes back when it is lost. */
export async function listen(pool: pg.Pool, channel: string, line: Line) {
  let client: pg.Client | undefined;
  let closed = false;
  const connect = async () => {
    const next = new pg.Client({ ...pool.options, pipeline: false } as pg.ClientConfig);
    next.on("notification", ({ payload }) => line.heard(payload ?? "null"));
    next.on("error", () => {});
    next.on("end", () => {
      if (closed) return;
      line.lost();
      setTimeout(() => connect().catch(() => {}), 1000);
    });
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    client = next;
  };
  await connect();
  return {
    close: async () => {
      closed = true;
      await client?.end();
    },
  };
}
