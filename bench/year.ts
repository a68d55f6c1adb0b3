import * as Y from "yjs";
import {
  encoded,
  fieldsOf,
  newClientId,
  placesOf,
  TEXTS,
  type TextName,
  textOf,
  type Update,
} from "@/lib/drafting/document";

/** Edits until the pages have been closed and others opened, with names of their own. */
const SITTING = 250;
/** How long a text becomes until a part of it is crossed out. */
const LONG: Record<TextName, number> = { words: 1200, why: 500, ifNot: 500 };
const WORDS = "We tell each other the same day when one of us hears from Sam, and what was said. ";

/** Chances that are the same in each run, so that tables are as large. */
function dice(seed: number) {
  let state = seed + 1;
  return (sides: number) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

/** A document being edited by two in turn, each by their own name, which changes with each sitting. */
function edited() {
  const document = new Y.Doc();
  const updates: Update[] = [];
  document.on("update", (update: Uint8Array) => updates.push(encoded(update)));
  let names: number[] = [];
  return {
    document,
    updates,
    edit: (slot: number, work: () => void) => {
      if (updates.length % SITTING === 0) names = [newClientId(1), newClientId(2)];
      document.clientID = names[slot] as number;
      document.transact(work);
    },
  };
}

/** One clause as two type at it: a run of letters by one of them, letters taken back, and now and then a whole sentence. */
export function aClause(seed: number, edits: number) {
  const roll = dice(seed);
  const { document, updates, edit } = edited();
  edit(0, () => fieldsOf(document).set("kind", "agreement"));
  while (updates.length < edits) {
    const slot = roll(2);
    const name = TEXTS[Math.max(0, roll(4) - 1)] as TextName;
    const text = textOf(document, name);
    let caret = roll(3) ? text.length : roll(text.length + 1);
    for (let left = 5 + roll(60); left > 0 && updates.length < edits; left--) {
      const back = roll(8) === 0 ? Math.min(1 + roll(6), caret, edits - updates.length) : 0;
      for (let taken = 0; taken < back; taken++) edit(slot, () => text.delete(--caret, 1));
      if (updates.length < edits) edit(slot, () => text.insert(caret, WORDS[caret++ % WORDS.length] as string));
    }
    if (text.length > LONG[name] && updates.length < edits) {
      const at = roll(text.length - 400);
      edit(slot, () => text.delete(at, 100 + roll(300)));
    }
  }
  return { updates, words: textOf(document, "words").toString() };
}

/** Where the clauses lie: each was laid down, and moved many times. */
export function anOrder(clauses: string[], edits: number) {
  const roll = dice(0);
  const { document, updates, edit } = edited();
  for (const [place, id] of clauses.entries()) edit(0, () => placesOf(document).set(id, place));
  while (updates.length < edits) {
    edit(roll(2), () => placesOf(document).set(clauses[roll(clauses.length)] as string, roll(1000) / 10));
  }
  return updates;
}
