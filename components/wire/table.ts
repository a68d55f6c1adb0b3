import type * as Y from "yjs";
import { fieldsOf, newClientId, placesOf, readOrder, TEXTS } from "@/lib/drafting/document";
import type { Place, Wire } from "@/lib/wire/client";
import type { Device } from "./device";
import { BESIDES, MINE, type SharedDocument, sharedDocument } from "./shared-document";

type Settings = {
  table: Wire["table"];
  device: Pick<Device, "read" | "write" | "names">;
  slot: number;
  /** A clause was made ready to sign before these words of one's own reached it. */
  onLate: (document: string, words: string) => void;
};

const PREFIX = "table";
const A_PAUSE = 2000;
const next = (place: number | undefined) => (place ?? 0) + 1;

/** The drafting table as one page has it: every document on it, where the other is, and what one can do. */
export function openTable({ table, device, slot, onLate }: Settings) {
  const held = new Map<string, SharedDocument>();
  const page = newClientId(slot);
  const listeners = new Set<() => void>();
  const undoable: string[] = [];
  const there = new Map<string, Place | "in">();
  let order: string | null = null;
  let mine: Place | null = null;
  let closed = new Set<string>();
  let [entered, left, version] = [false, false, 0];
  let again: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    version++;
    for (const listener of [...listeners]) listener();
  };
  /** What was typed for one partner, and has not gone, is never sent to another. */
  const nameOf = (id: string) => `${PREFIX}:${order}:${id}:${page}`;

  function open(id: string): SharedDocument {
    const known = held.get(id);
    if (known) return known;
    const document = sharedDocument({
      ...{ id, slot, table, device },
      keptAs: () => nameOf(id),
      isEntered: () => entered,
      onChange: tell,
      isLatest: () => undoable.at(-1) === id,
      onUndoable: () => undoable.push(id),
      onOver: () => void tooLate(id),
    });
    held.set(id, document);
    return document;
  }

  /** What was typed came too late: one's own words become a draft, and the page goes on from what is there. */
  async function tooLate(id: string) {
    const late = open(id).read();
    open(id).drop();
    held.delete(id);
    await enter();
    const kept = open(id).read();
    const words = TEXTS.filter((name) => late[name] && late[name] !== kept[name]).map((name) => late[name]);
    if (words.length) onLate(id, words.join("\n\n"));
    // Only now: a page that dies in between leaves them to the next.
    open(id).keep();
  }

  /** What a page that is gone had not sent any more. */
  function takeOver() {
    for (const name of device.names()) {
      const [prefix, pair, id] = name.split(":");
      const updates =
        prefix === PREFIX && pair === order && id && name !== nameOf(id) ? device.read<string[]>(name) : null;
      if (!id || !updates) continue;
      open(id).adopt(updates);
      device.write(name, null);
    }
  }

  async function enter() {
    clearTimeout(again);
    const known = Object.fromEntries([...held].map(([id, document]) => [id, document.known()]));
    const answer = await table.enter(known).catch(() => null);
    if (left) return;
    if (!answer || !("documents" in answer)) {
      again = setTimeout(() => void enter(), A_PAUSE);
      return;
    }
    // Another pair's by now: what is on this page belongs to the one before.
    if (order !== null && order !== answer.order) return;
    order = answer.order;
    open(order);
    for (const { document, updates, n } of answer.documents) open(document).catchUp(updates, n);
    closed = new Set(answer.closed);
    there.clear();
    for (const [who, place] of answer.there) there.set(who, place);
    if (mine) table.here(mine);
    takeOver();
    entered = true;
    tell();
    for (const document of held.values()) void document.send();
  }

  let gaps: ReturnType<typeof setTimeout> | undefined;
  const closeGaps = () => {
    gaps = undefined;
    if (entered && [...held.values()].some((document) => document.hasGap())) void enter();
  };
  const stops = [
    table.onEdited((edit) => {
      if (!edit) return void enter();
      const document = open(edit.document);
      document.hear(edit.update, edit.n);
      // A forerunner that does not come by itself is asked for.
      if (document.hasGap()) gaps ??= setTimeout(closeGaps, A_PAUSE);
    }),
    table.onThere((who, place) => {
      if (place) there.set(who, place);
      else there.delete(who);
      tell();
    }),
  ];

  const change = (id: string, work: (document: Y.Doc) => void, origin = MINE) => {
    const { document } = open(id);
    document.transact(() => work(document), origin);
  };
  const choose = (id: string, fields: Record<string, string>, origin = MINE) =>
    change(
      id,
      (document) => {
        for (const [name, value] of Object.entries(fields)) fieldsOf(document).set(name, value);
      },
      origin,
    );
  const places = () => (order ? readOrder(open(order).document) : []);
  const put = (...moves: [id: string, place: number | null][]) =>
    order &&
    change(order, (document) => {
      for (const [id, place] of moves) {
        if (place === null) placesOf(document).delete(id);
        else placesOf(document).set(id, place);
      }
    });
  const last = () => next(places().at(-1)?.place);

  return {
    enter,
    /** There is no connection: what is typed stays here until there is one. */
    away: () => {
      clearTimeout(again);
      entered = false;
      there.clear();
      tell();
    },
    leave: () => {
      left = true;
      clearTimeout(again);
      clearTimeout(gaps);
      for (const stop of stops) stop();
      table.leave();
      entered = false;
    },
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    version: () => version,
    isEntered: () => entered,
    /** Clauses on the table, in order. */
    clauses: () => places().map(({ id }) => id),
    /** Those that were taken off it. */
    others: () => {
      const on = new Set(places().map(({ id }) => id));
      return [...held.keys()].filter((id) => id !== order && !on.has(id));
    },
    document: (id: string) => open(id).document,
    read: (id: string) => open(id).read(),
    refusal: (id: string) => open(id).refusal(),
    isUnsent: () => [...held.values()].some((document) => document.isUnsent()),
    /** Whether the server has all that was typed here into a document, once that is known: false if it can't be just now. */
    sent: (id: string) =>
      new Promise<boolean>((done) => {
        const look = () => {
          const document = open(id);
          if (document.isUnsent() && entered && !document.refusal() && !left) return;
          listeners.delete(look);
          done(!document.isUnsent());
        };
        listeners.add(look);
        look();
      }),
    /** There is something to show: the table was entered once. */
    isOpen: () => order !== null,
    isClosed: (id: string) => closed.has(id),
    /** Why the order of the clauses could not be kept, if it couldn't. */
    orderRefusal: () => (order ? open(order).refusal() : null),
    set: (id: string, fields: Record<string, string>) => choose(id, fields),
    /** Lays a new clause at the end of the table, and answers its id. */
    add: (fields: Record<string, string>) => {
      const id = crypto.randomUUID();
      choose(id, fields, BESIDES);
      put([id, last()]);
      return id;
    },
    /** Moves a clause one place up (-1) or down (1). */
    move: (id: string, by: -1 | 1) => {
      const all = places();
      const at = all.findIndex((one) => one.id === id);
      const [near, far] = [all[at + by], all[at + 2 * by]];
      if (!near) return;
      const place = far ? (near.place + far.place) / 2 : near.place + by;
      if (place !== near.place && place !== far?.place) put([id, place]);
      else put(...all.map((one, index): [string, number] => [one.id, one.id === id ? index + by * 1.5 : index]));
    },
    takeOff: (id: string) => put([id, null]),
    putBack: (id: string) => put([id, last()]),
    canUndo: () => undoable.some((id) => held.get(id)?.undo.canUndo()),
    /** Takes back what one did last, and nothing of the other's. */
    undo: () => {
      for (let id = undoable.pop(); id; id = undoable.pop()) if (held.get(id)?.undo.undo()) return tell();
    },
    here: (place: Place | null) => {
      mine = place;
      table.here(place);
    },
    /** Where the other is: on one page or more. */
    there: () => [...there.values()],
  };
}

export type Table = ReturnType<typeof openTable>;
