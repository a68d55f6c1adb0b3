import { randomUUID } from "node:crypto";
import type { Session } from "@/lib/actor";
import { doorOf } from "@/lib/auth/token";
import { merged, type Update } from "@/lib/drafting/document";
import { piecesOf } from "@/lib/drafting/edit";
import { A_PIECE, readTable } from "@/lib/drafting/store";
import { readRing } from "@/lib/vault/keys";
import { vaultOf } from "@/lib/vault/vault";
import type { Couple } from "./couples";
import { copyInto, fillingOf } from "./fill";
import type { Server } from "./server";
import { aClause, anOrder } from "./year";

const CLAUSES = 20;
const EDITS = 5000;
/** As often as the server merges; and so many have come since, less one, at the worst. */
const MANY = 100;
/** As large as a document may become. */
const MOST = 786_432;

/** What the server keeps of so many updates: at each hundredth, all so far become one. */
function kept(updates: Update[]) {
  let rows: Update[] = [];
  for (const [index, update] of updates.entries()) {
    rows.push(update);
    if ((index + 1) % MANY === 0) rows = [merged(rows)];
  }
  return rows;
}

export type FilledTable = { name: string; clauses: Map<string, string>; rows: number; kilobytes: number };

/** Puts documents on a couple's table as the database keeps them, each update in an envelope of its own. */
async function fill(server: Server, ownerUrl: string, couple: Couple, documents: Map<string, Update[]>) {
  const { pairId, partner } = couple;
  await readTable(doorOf(partner.token) as Session, {}); // Makes the key of what the two write together.
  const { client, wrapped, from, done } = await fillingOf(ownerUrl, couple);
  const vault = vaultOf(readRing(server.key), partner.userId, pairId, wrapped);
  const [heads, lines]: [string[], string[]] = [[], []];
  for (const [document, updates] of documents) {
    const rows = kept(updates);
    let size = 0;
    for (const [index, update] of rows.entries()) {
      const id = randomUUID();
      const spot = { recordId: `${document} ${id}`, field: "TableUpdate.update" };
      const { envelope } = vault.sealJointly(spot, update);
      size += envelope.length + piecesOf(update) * A_PIECE;
      lines.push(`${[pairId, document, updates.length - rows.length + index + 1, id, envelope].join("\t")}\n`);
    }
    if (size > MOST) throw new Error("a clause of a year's typing is more than a document may be");
    heads.push(`${[pairId, document, partner.userId, updates.length, size].join("\t")}\n`);
  }
  await copyInto(client, "TableDocument", `"pairId", id, "authorId", last, size`, heads);
  await copyInto(client, "TableUpdate", `"pairId", "documentId", n, id, update`, lines);
  await done(from - 1, ["TableDocument", "TableUpdate"]);
  return { rows: lines.length, kilobytes: lines.reduce((sum, line) => sum + line.length, 0) / 1024 };
}

/** Two tables after a year: just merged everywhere, and just before the next merging everywhere. */
export async function fillTables(server: Server, ownerUrl: string, couples: Couple[]): Promise<FilledTable[]> {
  const tables: FilledTable[] = [];
  for (const [index, name] of ["merged", "99 edits in each clause not merged"].entries()) {
    const more = index * (MANY - 1);
    const made = Array.from({ length: CLAUSES }, (_, seed) => ({ id: randomUUID(), ...aClause(seed, EDITS + more) }));
    const couple = couples[index] as Couple;
    const documents = new Map<string, Update[]>(made.map(({ id, updates }) => [id, updates]));
    documents.set(couple.pairId, anOrder([...documents.keys()], 2 * MANY + more));
    const size = await fill(server, ownerUrl, couple, documents);
    tables.push({ name, clauses: new Map(made.map(({ id, words }) => [id, words])), ...size });
  }
  return tables;
}
