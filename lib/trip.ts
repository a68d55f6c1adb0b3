import { createHash } from "node:crypto";
import pg from "pg";
import { db, type Statement, sqlState, types } from "./db";
import { runtime } from "./runtime";

type Row = Record<string, unknown>;
type Column = { name: string; parse: (text: string) => unknown };
type Value = Buffer | string | null;
type Ready = { name: string; text: string; values: Value[] };

/** What each connection has prepared, by name, and the columns that it answers. */
const prepared = new WeakMap<pg.Connection, Map<string, Column[]>>();

/** Turns a value into what Postgres reads: `pg`'s own way, which its types leave out. */
const { prepareValue } = (pg as unknown as { utils: { prepareValue: (value: unknown) => Value } }).utils;

/**
 * Statements that travel as one message and are answered by one: Postgres is asked to say something only after the last
 * (a single Sync), and skips the rest when one fails. Each is parsed, planned and described once a connection.
 */
class Trip implements pg.Submittable {
  private known = new Map<string, Column[]>();
  private columns: Column[] = [];
  private answers: Row[][] = [];
  private rows: Row[] = [];

  constructor(
    private readonly statements: Ready[],
    private readonly resolve: (answers: Row[][]) => void,
    private readonly reject: (error: unknown) => void,
  ) {}

  submit(connection: pg.Connection) {
    this.known = prepared.get(connection) ?? this.known;
    prepared.set(connection, this.known);
    connection.stream.cork();
    for (const { name, text, values } of this.statements) {
      const isNew = !this.known.has(name);
      if (isNew) {
        connection.close({ type: "S", name }, true); // Left over when it failed the last time; else it is no matter.
        connection.parse({ name, text, types: [] }, true);
      }
      connection.bind({ statement: name, values }, true);
      if (isNew) connection.describe({ type: "P", name: "" }, true);
      connection.execute({}, true);
    }
    connection.sync();
    connection.stream.uncork();
    this.expect();
  }

  /** Makes ready for what the next statement answers. */
  private expect() {
    this.rows = [];
    this.columns = this.known.get(this.statements[this.answers.length]?.name ?? "") ?? [];
  }

  handleRowDescription({ fields }: { fields: pg.FieldDef[] }) {
    this.columns = fields.map(({ name, dataTypeID }) => ({ name, parse: types.getTypeParser(dataTypeID, "text") }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }) {
    const row: Row = {};
    for (const [index, { name, parse }] of this.columns.entries()) {
      const text = fields[index] ?? null;
      row[name] = text === null ? null : parse(text);
    }
    this.rows.push(row);
  }

  handleCommandComplete() {
    const done = this.statements[this.answers.length];
    if (done) this.known.set(done.name, this.columns);
    this.answers.push(this.rows);
    this.expect();
  }

  handleReadyForQuery() {
    this.resolve(this.answers);
  }

  handleError(error: unknown) {
    this.reject(error);
  }
}

const names = new Map<string, string>();

/** A name per statement text. */
function nameOf(text: string) {
  const known = names.get(text);
  if (known) return known;
  const name = createHash("sha256").update(text).digest("base64url").slice(0, 24);
  names.set(text, name);
  return name;
}

/**
 * Sends the statements in one trip and answers the rows of each. When one fails, those after it are not run and its
 * failure is thrown.
 */
export function trip(client: pg.ClientBase, statements: (Statement | string)[]): Promise<unknown[][]> {
  const ready = statements.map((statement): Ready => {
    if (typeof statement === "string") return { name: nameOf(statement), text: statement, values: [] };
    const { sql, parameters } = statement.compile(db);
    return { name: nameOf(sql), text: sql, values: parameters.map((value) => prepareValue(value)) };
  });
  return new Promise((resolve, reject) => client.query(new Trip(ready, resolve, reject)));
}

/** Lends a connection for some trips. What fails on it is rolled back; a connection that failed itself is let go. */
export async function connected<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await runtime().pool.connect();
  let fault: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    if (sqlState(error)) await client.query("rollback");
    else fault = error as Error;
    throw error;
  } finally {
    client.release(fault);
  }
}
