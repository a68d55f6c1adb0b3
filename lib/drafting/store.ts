import { randomUUID } from "node:crypto";
import { type Actor, enter, entered, type Session } from "../actor";
import { once } from "../auth/once";
import { call, db, sqlState } from "../db";
import { runtime } from "../runtime";
import { connected, trip } from "../trip";
import { newPairKey, type Vault, vaultOf } from "../vault/vault";
import type { Reason } from "../verdict";
import type { Table } from "../wire/protocol";
import { isEditOf, merged, type Update } from "./document";

/** So many updates, and they are merged into one. */
const MANY = 100;

const vaultFor = ({ userId, pair, keys }: Actor) => vaultOf(runtime().ring, userId, pair?.id ?? null, keys ?? []);

/** An envelope of the table's: bound to its document and its own row, under the pair's joint key. */
const spotOf = (document: string, id: string) => ({ recordId: `${document} ${id}`, field: "TableUpdate.update" });
const openIt = (vault: Vault, { documentId, id, update }: { documentId: string; id: string; update: string }): Update =>
  vault.open({ ...spotOf(documentId, id), authorId: null }, update);

const updates = () => db.selectFrom("TableUpdate").select(["documentId", "n", "id", "update"]).orderBy("n");

type Rows = Awaited<ReturnType<ReturnType<typeof updates>["execute"]>>;

/** Rows of the table as somebody may read them who has entered. Null when the session is over. */
const readAs = (door: Session, statement: ReturnType<typeof updates>) =>
  connected(async (client): Promise<{ actor: Actor; rows: Rows } | null> => {
    const answers = await trip(client, ["begin read only", enter(door, "none", null, null), statement, "commit"]);
    const actor = entered(answers[1], door);
    return actor && { actor, rows: answers[2] as Rows };
  });

/**
 * All that was typed at the asking person's table since what they know: the number of the newest update of each document.
 * The two's joint key is made when it is missing.
 */
export async function readTable(door: Session, known: Record<string, number>): Promise<Table | { reason: Reason }> {
  let seen = await readAs(door, updates());
  if (!seen) return { reason: "signed-out" };
  const { pair } = seen.actor;
  if (!pair) return { reason: "not-here" };
  if (!seen.actor.keys?.some(({ ownerId, pairId }) => ownerId === null && pairId === pair.id)) {
    const { id, wrapped } = newPairKey(null, pair.id);
    await once(call("keep_joint_key", door.token, id, wrapped));
    seen = (await readAs(door, updates())) ?? seen;
  }
  const vault = vaultFor(seen.actor);
  const last = Object.fromEntries(seen.rows.map(({ documentId, n }) => [documentId, n]));
  // A page that knows more than there is has seen a database that a backup has taken the place of: it knows nothing.
  const since = (id: string) => ((known[id] ?? 0) <= (last[id] ?? 0) ? (known[id] ?? 0) : 0);
  const fresh = seen.rows.filter(({ documentId, n }) => n > since(documentId));
  return {
    order: pair.id,
    documents: [...new Set(fresh.map(({ documentId }) => documentId))].map((document) => {
      const rows = fresh.filter(({ documentId }) => documentId === document);
      return { document, n: rows.at(-1)?.n ?? 0, updates: rows.map((row) => openIt(vault, row)) };
    }),
  };
}

/** What the database's refusals mean here. */
const REFUSALS: Record<string, Reason> = { "55006": "clause-closed", "54000": "clause-full", P0002: "not-here" };

/** Keeps an edit, sealed, and answers its number. Only then may anybody else see it. */
export async function keepEdit(
  door: Session,
  document: string,
  update: Update,
): Promise<{ n: number; pairId: string } | { reason: Reason }> {
  const actor = door.known?.actor;
  if (!actor?.pair) return { reason: "not-here" };
  if (!isEditOf(actor.pair.slot, update)) return { reason: "unreadable" };
  const id = randomUUID();
  const { envelope } = vaultFor(actor).sealJointly(spotOf(document, id), update);
  const pairId = actor.pair.id;
  try {
    const kept = call<{ n: number }>("append_update", door.token, pairId, document, id, envelope, envelope.length);
    const [{ n = 0 } = {}] = await once(kept);
    if (n % MANY === 0) void tidy(door, document).catch(() => {});
    return { n, pairId };
  } catch (error) {
    const reason = REFUSALS[sqlState(error) ?? ""];
    if (!reason) throw error;
    return { reason };
  }
}

/** Merges what a document has been told into one update. Whoever is faster does it; nothing is lost either way. */
async function tidy(door: Session, document: string) {
  const seen = await readAs(door, updates().where("documentId", "=", document));
  const last = seen?.rows.at(-1);
  if (!seen?.actor.pair || !last) return;
  const vault = vaultFor(seen.actor);
  const id = randomUUID();
  const whole = merged(seen.rows.map((row) => openIt(vault, row)));
  const { envelope } = vault.sealJointly(spotOf(document, id), whole);
  const { token } = door;
  await once(call("merge_updates", token, seen.actor.pair.id, document, last.n, id, envelope, envelope.length));
}
