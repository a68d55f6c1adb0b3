import { randomUUID } from "node:crypto";
import pg from "pg";
import { GENESIS } from "@/lib/record";
import type { KeyRing, WrappedKey } from "@/lib/vault/keys";
import { vaultOf } from "@/lib/vault/vault";
import type { Couple } from "./couples";

/** The oldest few are of a kind that never comes again: the hardest case for a filter. */
export const RARE = { kind: "feeling", until: 20 } as const;
const KINDS = ["plan", "change", "contact", "evening"];
const COLUMNS = `"pairId", id, seq, "authorId", kind, words, at, "localDate", zone, "toldFirst"`;
const MINUTE = 60_000;

/** Rows as COPY reads them, each with an envelope of its own, sealed as the heart seals. */
function* rowsOf({ pairId, author, partner }: Couple, ring: KeyRing, keys: WrappedKey[], from: number, count: number) {
  const two = [author, partner].map(({ userId }) => ({ userId, vault: vaultOf(ring, userId, pairId, keys) }));
  const end = Date.now();
  for (let seq = from; seq < from + count; seq++) {
    const { userId, vault } = two[seq % 2] as (typeof two)[0];
    const id = randomUUID();
    const { envelope } = vault.seal(
      { recordId: id, field: "CheckIn.words" },
      `Number ${seq}: home by six, I will ring if that changes.`,
    );
    const kind = seq <= RARE.until ? RARE.kind : KINDS[(seq >> 1) % KINDS.length];
    const at = new Date(end - (from + count - seq) * MINUTE).toISOString();
    yield `${[pairId, id, seq, userId, kind, envelope, at, at.slice(0, 10), "Europe/London", "f"].join("\t")}\n`;
  }
}

type Connection = {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  stream: NodeJS.WritableStream;
};

/** A COPY from here, which `pg` has the messages for and no method. */
class CopyIn {
  readonly done: Promise<void>;
  private settle!: { resolve: () => void; reject: (error: Error) => void };
  constructor(
    private readonly text: string,
    private readonly rows: Iterable<string>,
  ) {
    this.done = new Promise((resolve, reject) => (this.settle = { resolve, reject }));
  }
  submit(connection: Connection) {
    connection.query(this.text);
  }
  async handleCopyInResponse(connection: Connection) {
    let chunk: string[] = [];
    const send = async () => {
      connection.sendCopyFromChunk(Buffer.from(chunk.join("")));
      chunk = [];
      const waits = (connection.stream as NodeJS.WritableStream & { writableNeedDrain: boolean }).writableNeedDrain;
      await new Promise((resolve) => (waits ? connection.stream.once("drain", resolve) : setImmediate(resolve)));
    };
    for (const row of this.rows) if (chunk.push(row) === 500) await send();
    if (chunk.length) await send();
    connection.endCopyFrom();
  }
  handleCommandComplete() {}
  handleReadyForQuery() {
    this.settle.resolve();
  }
  handleError(error: Error) {
    this.settle.reject(error);
  }
}

/** A table's rows, as tab-separated lines, in one COPY. */
export async function copyInto(client: pg.Client, table: string, columns: string, rows: Iterable<string>) {
  const copy = new CopyIn(`copy "${table}" (${columns}) from stdin`, rows);
  client.query(copy as unknown as pg.Submittable);
  await copy.done;
}

/** The owner's connection, and what it takes to seal for a couple: rows have the one pair, which need not be looked up. */
export async function fillingOf(ownerUrl: string, { pairId }: Couple) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const keys = `select id, "ownerId", "pairId", wrapped from "DataKey" where "pairId" = $1`;
  const { rows: wrapped } = await client.query<WrappedKey>(keys, [pairId]);
  const { rows } = await client.query<{ seq: number }>(`select seq from "Pair" where id = $1`, [pairId]);
  await client.query("set session_replication_role = replica");
  const done = async (seq: number, tables: string[]) => {
    const head = Buffer.from(GENESIS, "hex");
    await client.query(`update "Pair" set seq = $2, "headHash" = $3 where id = $1`, [pairId, seq, head]);
    for (const table of tables) await client.query(`vacuum analyze "${table}"`);
    await client.query("checkpoint");
    await client.end();
  };
  return { client, wrapped, from: (rows[0]?.seq ?? 0) + 1, done };
}

/** Brings a couple's feed to so many check-ins, and their clock with it. */
export async function fill(ownerUrl: string, ring: KeyRing, couple: Couple, count: number) {
  const { client, wrapped, from, done } = await fillingOf(ownerUrl, couple);
  await copyInto(client, "CheckIn", COLUMNS, rowsOf(couple, ring, wrapped, from, count - from + 1));
  await done(count, ["CheckIn"]);
}
