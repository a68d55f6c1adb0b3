import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { type Actor, enter, entered, myPair, type Partner, type Session } from "../actor";
import { once } from "../auth/once";
import { call, db, sqlState } from "../db";
import { runtime } from "../runtime";
import { connected, trip } from "../trip";
import { newPairKey, type Vault, vaultOf } from "../vault/vault";
import type { Reason } from "../verdict";
import type { Table } from "../wire/protocol";
import { merged, type Update } from "./document";
import { type Edit, piecesOf, readEdit, withoutKnown } from "./edit";

/** So many updates, and they are merged into one. */
const MANY = 100;

const vaultFor = ({ userId, pair, keys }: Actor) => vaultOf(runtime().ring, userId, pair?.id ?? null, keys ?? []);

/** An envelope of the table's: bound to its document and its own row, under the pair's joint key. */
const spotOf = (document: string, id: string) => ({ recordId: `${document} ${id}`, field: "TableUpdate.update" });
const openIt = (vault: Vault, { documentId, id, update }: { documentId: string; id: string; update: string }): Update =>
  vault.open({ ...spotOf(documentId, id), authorId: null }, update);

const updates = () =>
  db
    .selectFrom("TableUpdate as u")
    .innerJoin("TableDocument as d", (on) => on.onRef("d.pairId", "=", "u.pairId").onRef("d.id", "=", "u.documentId"))
    .where("u.pairId", "=", myPair)
    .select(["u.documentId", "u.n", "u.id", "u.update"])
    .orderBy("u.n");

/**
 * Those that somebody does not know yet, who knows so many of each document. A page that knows more than there is has seen a
 * database that a backup has taken the place of: it knows nothing.
 */
const fresh = (known: Record<string, number>) => {
  const n = sql<number>`coalesce((${JSON.stringify(known)}::jsonb ->> d.id::text)::int, 0)`;
  return updates().where(sql<boolean>`u.n > case when ${n} > d.last then 0 else ${n} end`);
};

type Rows = Awaited<ReturnType<ReturnType<typeof updates>["execute"]>>;

const closed = () =>
  db.selectFrom("TableDocument").select("id").where("pairId", "=", myPair).where("closedAt", "is not", null);

/** Rows of the table as somebody may read them who has entered. Null when the session is over. */
const readAs = (door: Session, statement: ReturnType<typeof updates>) =>
  connected(async (client): Promise<{ actor: Actor; rows: Rows; closed: string[] } | null> => {
    const answers = await trip(client, [
      "begin read only",
      enter(door, "none", null, null),
      statement,
      closed(),
      "commit",
    ]);
    const actor = entered(answers[1], door);
    return actor && { actor, rows: answers[2] as Rows, closed: (answers[3] as { id: string }[]).map(({ id }) => id) };
  });

/**
 * All that was typed at the asking person's table since what they know: the number of the newest update of each document.
 * The two's joint key is made when it is missing.
 */
export async function readTable(
  door: Session,
  known: Record<string, number>,
): Promise<Omit<Table, "there"> | { reason: Reason }> {
  let seen = await readAs(door, fresh(known));
  if (!seen) return { reason: "signed-out" };
  const { pair } = seen.actor;
  if (!pair) return { reason: "not-here" };
  if (!seen.actor.keys?.some(({ ownerId, pairId }) => ownerId === null && pairId === pair.id)) {
    const { id, wrapped } = newPairKey(null, pair.id);
    await once(call("keep_joint_key", door.token, id, wrapped));
    seen = (await readAs(door, fresh(known))) ?? seen;
  }
  const vault = vaultFor(seen.actor);
  const { rows: all } = seen;
  return {
    order: pair.id,
    closed: seen.closed,
    documents: [...new Set(all.map(({ documentId }) => documentId))].map((document) => {
      const rows = all.filter(({ documentId }) => documentId === document);
      return { document, n: rows.at(-1)?.n ?? 0, updates: rows.map((row) => openIt(vault, row)) };
    }),
  };
}

/** What the database's refusals mean here. */
const REFUSALS: Record<string, Reason> = {
  "22000": "unreadable",
  "55000": "table-rests",
  "55006": "clause-closed",
  "54000": "clause-full",
  "53400": "too-many",
  P0002: "not-here",
};
/** Another line wrote in the name of the same page meanwhile. */
const MOVED = "40001";
const FULL = "54000";
const BROKEN = "22000";

/** What a document is charged for an edit beside its bytes: many small pieces take long to put together. */
export const A_PIECE = 100;

/** How much of each document its pages have made, as far as a socket knows: no asking for each letter. */
export type Counts = Map<string, number>;

/** `n` is the edit's number, or 0 when all of it was there; `update` is what of it was new. */
type Kept = { n: number; pairId: string; update: Update };
type Tried = { door: Session; actor: Partner; counts: Counts; document: string; whole: Edit };

/** Keeps an edit, sealed. Only then may anybody else see it. */
export async function keepEdit(
  door: Session,
  counts: Counts,
  document: string,
  update: Update,
): Promise<Kept | { reason: Reason }> {
  const actor = door.known?.actor;
  if (!actor?.pair) return { reason: "not-here" };
  const whole = readEdit(actor.pair.slot, update);
  if (!whole) return { reason: "unreadable" };
  const tried: Tried = { door, actor: actor as Partner, counts, document, whole };
  let kept = await append(tried);
  if (kept === MOVED) for (const { client } of whole.made) counts.delete(`${document} ${client}`);
  if (kept === FULL) await tidy(door, document);
  if (kept === MOVED || kept === FULL) kept = await append(tried);
  return typeof kept === "string" ? { reason: REFUSALS[kept] ?? "unexpected" } : kept;
}

/** How much of the document is there, of each page that this edit is of. */
async function countsFor({ door, counts, document, whole }: Tried) {
  const nameOf = (client: number) => `${document} ${client}`;
  const unknown = whole.made.filter(({ client }) => !counts.has(nameOf(client))).map(({ client }) => client);
  if (unknown.length) {
    for (const client of unknown) counts.set(nameOf(client), 0);
    const rows = await once(call<{ client: string; clock: number }>("clocks_of", door.token, document, unknown));
    for (const { client, clock } of rows) counts.set(nameOf(Number(client)), clock);
  }
  return new Map(whole.made.map(({ client }) => [client, counts.get(nameOf(client)) ?? 0]));
}

/** One try. Answers what was kept, or the state in which the database, or this, refused. */
async function append(tried: Tried): Promise<Kept | string> {
  const { door, actor, counts, document, whole } = tried;
  const { id: pairId, slot } = actor.pair;
  const there = await countsFor(tried);
  const follows = ({ made }: Edit) => made.every(({ client, from }) => from === there.get(client));
  const edit = follows(whole) ? whole : withoutKnown(slot, whole, there);
  if (!edit || !follows(edit)) return BROKEN;
  if (edit.pieces === 0) return { n: 0, pairId, update: edit.update };
  const id = randomUUID();
  const { made, gone } = edit;
  const { envelope } = vaultFor(actor).sealJointly(spotOf(document, id), edit.update);
  const runs = [made.map(({ client }) => client), made.map(({ from }) => from), made.map(({ to }) => to)];
  const taken = [gone.map(({ client }) => client), gone.map(({ to }) => to)];
  const kept = [pairId, document, id, envelope, envelope.length + edit.pieces * A_PIECE];
  try {
    const [{ n = 0 } = {}] = await once(call<{ n: number }>("append_in_time", door.token, ...kept, ...runs, ...taken));
    for (const { client, to } of made) counts.set(`${document} ${client}`, to);
    if (n % MANY === 0) void tidy(door, document).catch(() => {});
    return { n, pairId, update: edit.update };
  } catch (error) {
    const state = sqlState(error) ?? "";
    if (state !== MOVED && !REFUSALS[state]) throw error;
    return state;
  }
}

/** Merges what a document has been told into one update. Whoever is faster does it; nothing is lost either way. */
async function tidy(door: Session, document: string) {
  const seen = await readAs(door, updates().where("u.documentId", "=", document));
  const last = seen?.rows.at(-1);
  if (!seen?.actor.pair || !last) return;
  const vault = vaultFor(seen.actor);
  const id = randomUUID();
  const whole = merged(seen.rows.map((row) => openIt(vault, row)));
  const { envelope } = vault.sealJointly(spotOf(document, id), whole);
  const { token } = door;
  const size = envelope.length + piecesOf(whole) * A_PIECE;
  await once(call("merge_updates", token, seen.actor.pair.id, document, last.n, id, envelope, size));
}
