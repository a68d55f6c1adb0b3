import * as Y from "yjs";
import {
  decoded,
  encoded,
  fieldsOf,
  newClientId,
  packed,
  placesOf,
  readClause,
  TEXTS,
  take,
  textOf,
} from "@/lib/drafting/document";
import type { Reason } from "@/lib/verdict";
import type { Wire } from "@/lib/wire/client";
import type { Device } from "./device";

/** Whose an edit is, as Yjs is told: these are sent, and taken back by "undo". */
export const MINE = Symbol("mine");
/** One's own too, and no act of its own: it goes with the next. */
export const BESIDES = Symbol("besides");

type Settings = {
  id: string;
  slot: number;
  /** The name under which its unsent edits are kept on the device. */
  keptAs: () => string;
  table: Pick<Wire["table"], "edit">;
  device: Pick<Device, "write">;
  isEntered: () => boolean;
  onChange: () => void;
  /** What was done last here was done in this document. */
  isLatest: () => boolean;
  onUndoable: () => void;
  /** What was typed here last can't be put in any more. */
  onOver: () => void;
};

/** The clause was made ready first; or what came before this edit is not there any more, because a backup took its place. */
const OVER: Reason[] = ["clause-closed", "unreadable"];
const A_MOMENT = 1000;
const A_WHILE = 20_000;
/** Refusals that pass, and after how long it is tried again, in milliseconds. What takes a while is said. */
const AGAIN: Partial<Record<Reason, number>> = {
  "slow-down": A_MOMENT,
  unexpected: A_MOMENT,
  "table-rests": A_WHILE,
};
const NO_ANSWER: { reason: Reason } = { reason: "unexpected" };

/**
 * One document of the drafting table as a page has it: what was typed here is kept on the device until the server has it,
 * and sent one at a time, all that has come together since in one. What comes twice or out of order does no harm.
 */
export function sharedDocument(settings: Settings) {
  const { id, slot, keptAs, table, device, isEntered, onChange, isLatest, onUndoable, onOver } = settings;
  const document = new Y.Doc();
  document.clientID = newClientId(slot);
  const parts = [...TEXTS.map((name) => textOf(document, name)), fieldsOf(document), placesOf(document)];
  const undo = new Y.UndoManager(parts, { trackedOrigins: new Set([MINE]) });
  /** The newest update that is here with all before it; those that came early; and what was not acknowledged. */
  let known = 0;
  const early = new Set<number>();
  const unsent: Uint8Array[] = [];
  let sending = false;
  let refusal: Reason | null = null;
  let again: ReturnType<typeof setTimeout> | undefined;

  const keep = () => device.write(keptAs(), unsent.length ? packed(unsent).map(({ update }) => encoded(update)) : null);
  const apply = (updates: string[]) => document.transact(() => take(document, updates, "theirs"), "theirs");
  const heard = (n: number) => {
    early.add(n);
    while (early.delete(known + 1)) known++;
  };

  // What follows something done elsewhere is taken back apart from what came before that.
  document.on("beforeTransaction", ({ origin }: Y.Transaction) => {
    if (origin === MINE && !isLatest()) undo.stopCapturing();
  });
  undo.on("stack-item-added", ({ type }: { type: "undo" | "redo" }) => {
    if (type === "undo") onUndoable();
  });
  document.on("update", (update: Uint8Array, origin: unknown) => {
    if (origin !== MINE && origin !== BESIDES && origin !== undo) return;
    unsent.push(update);
    keep();
    void send();
    onChange();
  });
  fieldsOf(document).observe(onChange);
  placesOf(document).observe(onChange);

  async function send(): Promise<void> {
    if (sending || !isEntered() || unsent.length === 0) return;
    sending = true;
    const [{ update, count }] = packed(unsent) as [{ update: Uint8Array; count: number }];
    const answer = await table.edit(id, encoded(update)).catch(() => NO_ANSWER);
    sending = false;
    if ("n" in answer) {
      refusal = null;
      unsent.splice(0, count);
      if (answer.n) heard(answer.n);
      keep();
      onChange();
      return send();
    }
    const { reason } = answer;
    const later = AGAIN[reason];
    clearTimeout(again);
    if (later !== undefined) again = setTimeout(() => void send(), later);
    if (later === A_MOMENT) return;
    refusal = reason;
    if (OVER.includes(reason)) onOver();
    onChange();
  }

  return {
    document,
    undo,
    send,
    known: () => known,
    /** Something came whose forerunner has not. */
    hasGap: () => early.size > 0,
    refusal: () => refusal,
    isUnsent: () => unsent.length > 0,
    /** Takes in one update, and its number. */
    hear: (update: string, n: number) => {
      apply([update]);
      heard(n);
      onChange();
    },
    /** Takes in all that there is up to a number. */
    catchUp: (updates: string[], n: number) => {
      apply(updates);
      known = Math.max(known, n);
      for (const one of early) if (one <= known) early.delete(one);
      heard(known);
    },
    /** Takes over what a page that is gone had not sent. */
    adopt: (updates: string[]) => {
      apply(updates);
      unsent.push(...updates.map(decoded));
      keep();
    },
    keep,
    read: () => readClause(document),
    /** Lets go of it. What was not sent stays on the device. */
    drop: () => {
      undo.destroy();
      document.destroy();
    },
  };
}

export type SharedDocument = ReturnType<typeof sharedDocument>;
