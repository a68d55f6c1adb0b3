import { setTimeout } from "node:timers/promises";
import { MINE } from "@/components/wire/shared-document";
import { openTable } from "@/components/wire/table";
import { textOf } from "@/lib/drafting/document";
import { atTable } from "@/lib/testing/agreements";
import type { Person } from "@/lib/testing/pair";
import type { aDevice } from "@/lib/testing/room";
import { aSocket, opened } from "@/lib/testing/wire";
import type { Edit, Place, Wire } from "@/lib/wire/client";

type Where = { url: () => string; clause: string; slot: number; device: ReturnType<typeof aDevice> };
/** As long as a page of the app's own waits for an answer. */
const PATIENCE = 10_000;

/** Which of the two somebody is, as the table knows it. */
export const slotOf = async (person: Person) => (await atTable(person)).slot;

/** A line to the table as the app's pages have one: when it is lost it comes back, after a while of its own, and says so. */
function aLine({ token }: Person, url: () => string, { back, lost }: { back: () => void; lost: () => void }) {
  let socket: ReturnType<typeof aSocket> | undefined;
  let closed = false;
  const edited = new Set<(edit: Edit | null) => void>();
  const there = new Set<(page: string, place: Place | "in" | null) => void>();
  const asked = (event: string, ...sent: unknown[]) => {
    if (!socket?.connected) return Promise.reject(new Error("there is no line"));
    return socket.timeout(PATIENCE).emitWithAck(event as "do", ...sent);
  };
  const told = (event: string, ...sent: unknown[]) => socket?.connected && socket.emit(event as "do", ...sent);
  const on =
    <T>(listeners: Set<T>) =>
    (listener: T) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    };
  const come = async () => {
    while (!closed) {
      const next = aSocket(url(), token);
      socket = next;
      next.on("edited", (edit) => {
        for (const tell of edited) tell(edit);
      });
      next.on("there", (page, place) => {
        for (const tell of there) tell(page, place);
      });
      if ((await opened(next)) === "open" && next.connected) {
        next.once("disconnect", () => {
          if (closed) return;
          lost();
          void come();
        });
        return back();
      }
      next.removeAllListeners().close();
      await setTimeout(20 + Math.random() * 200);
    }
  };
  const table = {
    enter: (known: Record<string, number>) => asked("enter", known),
    edit: (document: string, update: string) => asked("edit", document, update),
    here: (place: Place | null) => told("here", place),
    leave: () => told("leave"),
    onEdited: on(edited),
    onThere: on(there),
  };
  return {
    table: table as unknown as Wire["table"],
    come,
    cut: () => socket?.connected && socket.io.engine.close(),
    close: () => {
      closed = true;
      socket?.removeAllListeners().close();
    },
  };
}

/**
 * Somebody at the drafting table, on one page: it types one thing after another into one clause, keeps in mind what was
 * acknowledged, and reads. It dies with `close`, without a word, as a page does that the phone has closed.
 */
export async function aHand(person: Person, { url, clause, slot, device }: Where) {
  const line = aLine(person, url, { back: () => void table.enter(), lost: () => table.away() });
  const late: string[] = [];
  const table = openTable({ table: line.table, device, slot, onLate: (_clause, words) => late.push(words) });
  const waiting = new Set<string>();
  const acknowledged = new Set<string>();
  table.subscribe(() => {
    if (table.isUnsent()) return;
    for (const token of waiting) acknowledged.add(token);
    waiting.clear();
  });
  const reads = () => table.read(clause).words;
  const types = (token: string) => {
    const document = table.document(clause);
    const text = textOf(document, "words");
    // Between two tokens, wherever the caret happens to be.
    const at = reads().indexOf(";", Math.floor(Math.random() * (text.length + 1))) + 1;
    waiting.add(token);
    document.transact(() => text.insert(at, `${token};`), MINE);
  };
  void line.come();
  return { table, reads, types, late, acknowledged, cut: line.cut, close: line.close };
}

export type Hand = Awaited<ReturnType<typeof aHand>>;
