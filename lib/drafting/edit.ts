import * as Y from "yjs";
import { decoded, encoded, FIELDS, TEXTS, type Update } from "./document";

/** A run of things of one page, by Yjs's count: from the first to before the last. */
export type Run = { client: number; from: number; to: number };

/** What an update does: what its author's pages made, what was taken away, and how many pieces it is in. */
export type Edit = { update: Update; made: Run[]; gone: Run[]; pieces: number };

/** One update has no more pieces: merging takes longer than their number. */
const MOST = 1000;

const TEXT_NAMES: readonly string[] = TEXTS;
const FIELD_NAMES: readonly string[] = FIELDS;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Text that a field can show as it is: no NUL, no half of a pair, and line ends of one kind. */
const isPlain = (text: string) => !/[\0\r]/.test(text) && text.isWellFormed();

/** All that a document here is made of: texts, plain values, and what was taken away. */
function isOurs({ content }: Y.Item) {
  if (content instanceof Y.ContentString) return isPlain(content.str);
  if (content instanceof Y.ContentAny)
    return content.arr.length === 1 && content.arr.every((one) => typeof one !== "object");
  return content instanceof Y.ContentDeleted;
}

/** Whether it stands in one of the places that a document has. What follows something else stands where that does. */
function isPlaced({ parent, parentSub, content }: Y.Item) {
  const place = parent as unknown;
  if (place === null) return true;
  if (typeof place !== "string") return false;
  if (TEXT_NAMES.includes(place)) return parentSub === null && !(content instanceof Y.ContentAny);
  if (place === "fields") return FIELD_NAMES.includes(parentSub ?? "");
  return place === "places" && UUID.test(parentSub ?? "");
}

/** It follows nothing of its own page that came after it, or that is itself. */
const isAfter = ({ id, origin, rightOrigin }: Y.Item) =>
  [origin, rightOrigin].every((one) => one === null || one.client !== id.client || one.clock < id.clock);

/**
 * Reads an update of the one in this slot. Null when it is none, when it is made in the other's name, or of anything that no
 * page of ours makes: Yjs itself takes such things, and may throw at them or hang, for both, for ever.
 */
export function readEdit(slot: number, update: Update): Edit | null {
  try {
    const { structs, ds } = Y.decodeUpdate(decoded(update));
    if (structs.length > MOST) return null;
    const made: Run[] = [];
    for (const struct of structs) {
      const { client, clock } = struct.id;
      if (!(struct instanceof Y.Item) || struct.length < 1 || client % 2 !== slot - 1) return null;
      if (!isOurs(struct) || !isPlaced(struct) || !isAfter(struct)) return null;
      const last = made.at(-1);
      if (last?.client === client && last.to === clock) last.to += struct.length;
      else if (made.some((run) => run.client === client)) return null;
      else made.push({ client, from: clock, to: clock + struct.length });
    }
    const gone = [...ds.clients].flatMap(([client, ranges]) =>
      ranges.map(({ clock, len }) => ({ client, from: clock, to: clock + len })),
    );
    return { update, made, gone, pieces: structs.length + gone.length };
  } catch {
    return null;
  }
}

/** The same edit without what is there already, by the count of each page. */
export function withoutKnown(slot: number, { update }: Edit, counts: Map<number, number>): Edit | null {
  return readEdit(slot, encoded(Y.diffUpdate(decoded(update), Y.encodeStateVector(counts))));
}

/** In how many pieces an update is. */
export const piecesOf = (update: Update) => Y.decodeUpdate(decoded(update)).structs.length;
