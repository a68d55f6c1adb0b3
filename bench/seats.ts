import type { Socket } from "socket.io-client";
import * as Y from "yjs";
import { MINE } from "@/components/wire/shared-document";
import { openTable, type Table } from "@/components/wire/table";
import { textOf } from "@/lib/drafting/document";
import type { Wire } from "@/lib/wire/client";
import type { FromBrowser, FromServer } from "@/lib/wire/protocol";
import type { Phone } from "./load";

/** What a browser would keep of unsent words. Its storage is not what is measured. */
const nowhere = { read: () => null, write: () => true, names: () => [] };

/** A page at the drafting table, by the code that a browser runs, before it has entered. */
export function sitDown(phone: Phone, slot: number): Table {
  const socket: Socket<FromServer, FromBrowser> = phone.socket;
  const table: Wire["table"] = {
    enter: (known) => socket.emitWithAck("enter", known),
    edit: (document, update) => socket.emitWithAck("edit", document, update),
    here: (place) => socket.emit("here", place),
    leave: () => socket.emit("leave"),
    onEdited: (tell) => {
      socket.on("edited", tell);
      return () => void socket.off("edited", tell);
    },
    onThere: (tell) => {
      socket.on("there", tell);
      return () => void socket.off("there", tell);
    },
  };
  const onLate = () => {
    throw new Error("a clause was closed while it was typed in");
  };
  return openTable({ table, device: nowhere, slot, onLate });
}

/** Waits until a page is as it should be: it is looked at whenever something was typed or acknowledged there. */
export const until = (page: Table, clause: string, isSo: () => boolean) =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (!isSo()) return;
      stop();
      page.document(clause).off("update", look);
      resolve();
    };
    const stop = page.subscribe(look);
    page.document(clause).on("update", look);
    look();
  });

/** Both sit at their table with one clause on it, which is so many edits old. */
export async function bothAtTable([mine, theirs]: Phone[], age: number) {
  const [first, second] = [sitDown(mine as Phone, 1), sitDown(theirs as Phone, 2)];
  await first.enter();
  const clause = first.add({ kind: "agreement", subject: "other", bound: "both" });
  for (let edit = 1; edit <= age; edit++) {
    await until(first, clause, () => !first.isUnsent());
    if (edit < age) first.document(clause).transact((on) => textOf(on.doc, "words").insert(0, "."), MINE);
  }
  await second.enter();
  return { first, second, clause };
}

/** Types into a clause, letter by letter, and says of each how long it took to be in the other page's document. */
export function typist(from: Table, to: Table, clause: string, heard: (ms: number) => void) {
  const [mine, theirs] = [from.document(clause), to.document(clause)];
  const onTheWay: { clock: number; began: number }[] = [];
  theirs.on("update", () => {
    const here = Y.getState(theirs.store, mine.clientID);
    for (let next = onTheWay[0]; next && next.clock <= here; next = onTheWay[0]) {
      heard(performance.now() - next.began);
      onTheWay.shift();
    }
  });
  return (letter: string) => {
    const words = textOf(mine, "words");
    onTheWay.push({ clock: Y.getState(mine.store, mine.clientID) + 1, began: performance.now() });
    mine.transact(() => words.insert(words.length, letter), MINE);
  };
}
