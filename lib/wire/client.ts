import { io, type Socket } from "socket.io-client";
import type { Reason } from "../verdict";
import {
  type Answer,
  type Edit,
  type FromBrowser,
  type FromServer,
  type Looked,
  type LookedAt,
  MAX_FRAME,
  type Place,
  type Table,
  WIRE_PATH,
} from "./protocol";

export type { Answer, At, Edit, Looked, LookedAt, Place, Shown, Table } from "./protocol";

type Refused = { ok: false; reason: Reason };

export type Connection = "connecting" | "connected" | "waiting";

/** The server did not answer: nothing is known of what was asked. */
export class Unanswered extends Error {}

const PATIENCE = 10_000;

/** A little more than the frame itself: names, ids and brackets around the input. */
const ENVELOPE = 300;
const tooLarge = (input: unknown) => new TextEncoder().encode(JSON.stringify(input)).length > MAX_FRAME - ENVELOPE;

type Ends = { signedOut: () => void; somebodyElse: () => void };

/** One socket for one person. What it is asked while there is no connection is answered `Unanswered`, never queued here. */
export function connectWire(userId: string, ends: Ends) {
  const socket: Socket<FromServer, FromBrowser> = io({
    path: WIRE_PATH,
    transports: ["websocket"],
    auth: { userId },
    reconnectionDelay: 300,
    reconnectionDelayMax: 5000,
    randomizationFactor: 0.7,
  });
  let state: Connection = "connecting";
  let closed = false;
  const listeners = new Set<() => void>();
  const changed = new Set<() => void>();
  const typed = new Set<(edit: Edit | null) => void>();
  const elsewhere = new Set<(page: string, place: Place | "in" | null) => void>();
  const become = (next: Connection) => {
    state = next;
    for (const tell of listeners) tell();
  };
  const again = (least: number, most: number) =>
    setTimeout(() => closed || socket.connect(), least + Math.random() * (most - least));
  socket.on("connect", () => become("connected"));
  socket.on("disconnect", (reason) => {
    become("waiting");
    // The server cut it: to give it new rooms, or because it stops. It is asked again who we are.
    if (reason === "io server disconnect") again(50, 350);
  });
  socket.on("connect_error", ({ message }) => {
    become("waiting");
    if (closed) return;
    if (message === "signed-out") ends.signedOut();
    else if (message === "somebody-else") ends.somebodyElse();
    else if (!socket.active) again(1000, 3000);
  });
  socket.on("changed", () => {
    for (const tell of changed) tell();
  });
  socket.on("edited", (edit) => {
    for (const tell of typed) tell(edit);
  });
  socket.on("there", (page, place) => {
    for (const tell of elsewhere) tell(page, place);
  });

  const asked = async <T>(
    ask: (socket: { emitWithAck: Socket<FromServer, FromBrowser>["emitWithAck"] }) => Promise<T>,
  ): Promise<T> => {
    if (!socket.connected) throw new Unanswered();
    const answer = await ask(socket.timeout(PATIENCE) as never).catch(() => {
      throw new Unanswered();
    });
    return answer;
  };

  return {
    state: () => state,
    /** Calls back at each change of `state`. */
    subscribe: (tell: () => void) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    /** Calls back when something may be new. */
    onChanged: (tell: () => void) => {
      changed.add(tell);
      return () => void changed.delete(tell);
    },
    /** Does something. What is too large is measured and refused before it is sent. */
    do: async (operation: string, requestId: string, input: unknown): Promise<Answer> => {
      if (tooLarge(input)) return { ok: false, reason: "too-large" };
      return asked((wire) => wire.emitWithAck("do", operation, requestId, input));
    },
    look: (looked: Looked[]): Promise<LookedAt | { ok: false; reason: Reason }> =>
      asked((wire) => wire.emitWithAck("look", looked)),
    /** The drafting table, for whoever has entered it. */
    table: {
      enter: (known: Record<string, number>): Promise<Table | Refused> =>
        asked((wire) => wire.emitWithAck("enter", known)),
      edit: async (document: string, update: string): Promise<{ n: number } | Refused> =>
        tooLarge(update)
          ? { ok: false, reason: "too-large" }
          : asked((wire) => wire.emitWithAck("edit", document, update)),
      here: (place: Place | null) => socket.connected && socket.emit("here", place),
      leave: () => socket.connected && socket.emit("leave"),
      /** Calls back with what the other typed; with null when it is to be asked for. */
      onEdited: (tell: (edit: Edit | null) => void) => {
        typed.add(tell);
        return () => void typed.delete(tell);
      },
      /** Calls back when one of the other's pages is somewhere else, or (null) gone. */
      onThere: (tell: (page: string, place: Place | "in" | null) => void) => {
        elsewhere.add(tell);
        return () => void elsewhere.delete(tell);
      },
    },
    /** Until `open`, also when it was to connect again by itself. */
    close: () => {
      closed = true;
      socket.close();
    },
    /** Connects again after `close`. */
    open: () => {
      closed = false;
      socket.connect();
    },
  };
}

export type Wire = ReturnType<typeof connectWire>;
