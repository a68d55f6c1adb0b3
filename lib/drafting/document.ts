import { fromBase64, toBase64 } from "lib0/buffer";
import * as Y from "yjs";

/** The texts of a clause, in which two may type at once; its other fields are what was chosen last. */
export const TEXTS = ["words", "why", "ifNot"] as const;
export const FIELDS = ["kind", "subject", "bound", "from", "review", "end", "starter"] as const;
export type TextName = (typeof TEXTS)[number];
export type FieldName = (typeof FIELDS)[number];

/** A clause as it stands on the table, all of it text. What nobody has chosen is "". */
export type Drafted = Record<TextName | FieldName, string>;

/** An update as it travels: what Yjs encodes, in base64. */
export type Update = string;

export const encoded = (update: Uint8Array): Update => toBase64(update);
export const decoded = (update: Update): Uint8Array => fromBase64(update);

export const textOf = (document: Y.Doc, name: TextName) => document.getText(name);
export const fieldsOf = (document: Y.Doc) => document.getMap<unknown>("fields");
/** Where each clause stands, by its id, in the one document that is the table's order. */
export const placesOf = (order: Y.Doc) => order.getMap<unknown>("places");

/** What a clause says now. */
export function readClause(document: Y.Doc): Drafted {
  const fields = fieldsOf(document);
  const field = (name: FieldName) => String(fields.get(name) ?? "");
  return Object.fromEntries([
    ...TEXTS.map((name) => [name, textOf(document, name).toString()]),
    ...FIELDS.map((name) => [name, field(name)]),
  ]) as Drafted;
}

/** More clauses than two can agree on: what lies beyond is not shown. */
const MOST = 200;

/** The clauses on the table, in their order. Two with one place stand by their ids, alike for both. */
export function readOrder(order: Y.Doc): { id: string; place: number }[] {
  return [...placesOf(order)]
    .flatMap(([id, place]) => (Number.isFinite(place) ? [{ id, place: Number(place) }] : []))
    .sort((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1))
    .slice(0, MOST);
}

/** Takes in what somebody typed. What Yjs does not take, it is without: one bad update must not close a document for ever. */
export function take(document: Y.Doc, updates: Update[], origin?: unknown) {
  for (const update of updates) {
    try {
      Y.applyUpdate(document, decoded(update), origin);
    } catch {
      // As if it had not come.
    }
  }
}

/** A document from all of its updates, in any order. */
export function documentOf(updates: Update[]): Y.Doc {
  const document = new Y.Doc();
  take(document, updates);
  return document;
}

/** One update that says what all of these do, without what was typed and taken away again. */
export const merged = (updates: Update[]): Update => encoded(Y.encodeStateAsUpdate(documentOf(updates)));

/** A name for one page's own edits. Its last bit says whose they are, by slot: nobody types in the other's name. */
export function newClientId(slot: number) {
  const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
  return (random >>> 1) * 2 + (slot - 1);
}

/** So many bytes travel in one frame, as base64 and with all around them, with room to spare. */
const PACK = 20_000;
/** And so many edits: each is a piece or two. */
const PIECES = 200;

/** The same updates in as few as may each travel in one frame, in order. */
export function packed(updates: Uint8Array[]) {
  const packs: { update: Uint8Array; count: number }[] = [];
  let some: Uint8Array[] = [];
  let length = 0;
  const close = () => {
    if (some.length) packs.push({ update: Y.mergeUpdates(some), count: some.length });
    some = [];
    length = 0;
  };
  for (const update of updates) {
    if (length + update.length > PACK || some.length === PIECES) close();
    some.push(update);
    length += update.length;
  }
  close();
  return packs;
}
