import {
  CompiledQuery,
  DummyDriver,
  Kysely,
  type OperationNodeSource,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryExecutorProvider,
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

/** A statement that may also stand inside another. */
export type Call<Row> = Statement<Row> & OperationNodeSource;

/**
 * Calls one of the house's SQL functions (`prisma/migrations/`), which answers rows. On its own it is compiled without the builder,
 * since every write has one; inside another statement its values may be expressions.
 */
export const call = <Row = unknown>(name: string, ...values: unknown[]): Call<Row> => ({
  compile: () => CompiledQuery.raw(`select * from "${name}"(${values.map((_, at) => `$${at + 1}`)})`, values),
  toOperationNode: () =>
    sql`select * from ${sql.id(name)}(${sql.join(values.length ? values : [sql.raw("")])})`.toOperationNode(),
});

/** The rows that a builder of statements answers. */
export type Rows<Read extends () => { execute: () => Promise<unknown[]> }> = Awaited<
  ReturnType<ReturnType<Read>["execute"]>
>[number];

/** An instant in milliseconds, alike in a row and in JSON. */
export const ms = (column: string) => sql<number>`(extract(epoch from ${sql.ref(column)}) * 1000)::float8`;

/** Days and wall-clock times stay the strings they are: they belong to no time zone of ours. */
const DATE = 1082;
const TIMESTAMP = 1114;
export const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) => (oid === DATE || oid === TIMESTAMP ? String : pg.types.getTypeParser(oid, format)),
};

/** Statements are prepared once a connection, and one plan must do for all values: planning takes longer than running. */
const SETTINGS = "-c timezone=UTC -c plan_cache_mode=force_generic_plan";
/** So many connections stay open, with their plans, however quiet it is. */
const STAY = 2;

/** Connections to one database. */
export function openPool(connectionString: string, max: number) {
  const pool = new pg.Pool({ connectionString, min: STAY, max, types, options: SETTINGS });
  // A connection that dies is replaced by the pool; one in use rejects its own query too. Neither ends the process.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

/**
 * Where the next page begins, of rows of which one more than a page was asked for: at the last that this page shows, by what
 * happened last about it. Null where there is none.
 */
export function olderThan(rows: { seq?: number; lastSeq?: number }[], page: number) {
  const last = rows.length > page ? rows[page - 1] : undefined;
  return last?.lastSeq ?? last?.seq ?? null;
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
    const next = new pg.Client({ ...pool.options } as pg.ClientConfig);
    next.on("notification", ({ payload }) => line.heard(payload ?? "null"));
    next.on("error", () => {});
    next.on("end", () => {
      if (closed) return;
      line.lost();
      setTimeout(() => connect().catch(() => {}), 1000);
    });
    await next.connect();
    await next.query(`listen ${pg.escapeIdentifier(channel)}`);
    if (client) line.lost(); // Who came back before the line did may have missed something too.
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
