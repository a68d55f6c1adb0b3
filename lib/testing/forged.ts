import * as enc from "lib0/encoding";
import * as Y from "yjs";
import { hashToken } from "../auth/token";
import { encoded, newClientId, textOf, type Update } from "../drafting/document";
import type { Edit, Place, Table } from "../wire/protocol";
import { house } from "./house";
import type { Person } from "./pair";
import { connect } from "./wire";

type Id = [client: number, clock: number];
type Struct = { o?: Id; r?: Id; parent?: string; sub?: string; str?: string; any?: unknown[]; gc?: number };

/** An update as no Yjs would write it. */
export const crafted = (clients: [client: number, clock: number, Struct[]][], gone: [number, Id[]][] = []): Update =>
  encoded(
    enc.encode((e) => {
      const ids = (...all: (Id | undefined)[]) => {
        for (const id of all) for (const part of id ?? []) enc.writeVarUint(e, part);
      };
      enc.writeVarUint(e, clients.length);
      for (const [client, clock, structs] of clients) {
        ids([structs.length, client]);
        enc.writeVarUint(e, clock);
        for (const { o, r, parent = "words", sub, str, any = [], gc } of structs) {
          if (gc !== undefined) {
            enc.writeUint8(e, 0);
            enc.writeVarUint(e, gc);
            continue;
          }
          const info = (str === undefined ? 8 : 4) | (o ? 128 : 0) | (r ? 64 : 0) | (sub === undefined ? 0 : 32);
          enc.writeUint8(e, info);
          ids(o, r);
          if (!o && !r) {
            enc.writeVarUint(e, 1);
            enc.writeVarString(e, parent);
            if (sub !== undefined) enc.writeVarString(e, sub);
          }
          if (str !== undefined) enc.writeVarString(e, str);
          else {
            enc.writeVarUint(e, any.length);
            for (const one of any) enc.writeAny(e, one as never);
          }
        }
      }
      enc.writeVarUint(e, gone.length);
      for (const [client, ranges] of gone) ids([client, ranges.length], ...ranges);
    }),
  );

/** Somebody at the table, by hand: it answers nothing that it hears. */
export async function sits(url: string, person: Person, known: Record<string, number> = {}) {
  const socket = await connect(url, person);
  const edits: (Edit | null)[] = [];
  const there: [string, Place | "in" | null][] = [];
  socket.on("edited", (edit) => edits.push(edit));
  socket.on("there", (...where) => there.push(where));
  const loose = socket as unknown as {
    emit: (event: string, ...frame: unknown[]) => void;
    timeout: (ms: number) => { emitWithAck: (event: string, ...frame: unknown[]) => Promise<unknown> };
  };
  const ask = (event: string, ...frame: unknown[]) => loose.timeout(20_000).emitWithAck(event, ...frame);
  const table = (await ask("enter", known)) as Table;
  const edit = async (document: string, update: Update) => {
    for (;;) {
      const answer = (await ask("edit", document, update)) as { n?: number; reason?: string };
      if (answer.reason !== "slow-down") return answer;
      await new Promise((done) => setTimeout(done, 100));
    }
  };
  const tell = (event: string, ...frame: unknown[]) => loose.emit(event, ...frame);
  return { socket, edits, there, table, ask, tell, edit };
}

/** Something typed by the one in this slot, on a page of its own. */
export function typed(slot: number, words: string): Update {
  const document = new Y.Doc();
  document.clientID = newClientId(slot);
  textOf(document, "words").insert(0, words);
  return encoded(Y.encodeStateAsUpdate(document));
}

/** What the house's own role may do in somebody's name, having entered honestly. */
export async function asApp<T>(
  person: Person,
  work: (query: (text: string, values?: unknown[]) => Promise<T[]>) => Promise<T[]>,
) {
  const { pool } = await house();
  const client = await pool.connect();
  try {
    await client.query("begin");
    await client.query("select enter($1, 'pair', null, null)", [hashToken(person.token)]);
    const rows = await work(async (text, values = []) => (await client.query(text, values)).rows as T[]);
    await client.query("commit");
    return rows;
  } catch (error) {
    await client.query("rollback");
    throw error;
  } finally {
    client.release();
  }
}
