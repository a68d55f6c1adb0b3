import { randomUUID } from "node:crypto";
import type { Socket } from "socket.io";
import type { Session } from "../actor";
import { type Counts, keepEdit, readTable } from "../drafting/store";
import { runtime } from "../runtime";
import type { Reason } from "../verdict";
import { roomOf } from "./announce";
import { editFrame, enterFrame, hereFrame } from "./frames";
import type { FromBrowser, FromServer, Place, Table } from "./protocol";

type Refused = { ok: false; reason: Reason };
const no = (reason: Reason): Refused => ({ ok: false, reason });

/** Where a page sits, kept with its socket: whoever comes in is told by the server, and need not trust the other's page to. */
type At = { page: string; place: Place | "in" };
type Data = { door: Session; who: { userId: string; pairId: string | null }; at?: At | undefined };
type Line = Socket<FromBrowser, FromServer, Record<string, never>, Data>;

/** The other's pages at a table, in this process. */
async function othersAt(socket: Line, pair: string): Promise<[string, Place | "in"][]> {
  const there = await socket.in(roomOf.table(pair)).local.fetchSockets();
  return there.flatMap(({ data }) =>
    data.at && data.who.userId !== socket.data.who.userId ? [[data.at.page, data.at.place]] : [],
  );
}

/** One page's seat at the drafting table of its pair. It hears what the other types from when it enters to when it leaves. */
export function seatAtTable(socket: Line) {
  const page = randomUUID();
  let pair: string | null = null;
  let left = 0;
  const counts: Counts = new Map();
  const say = (place: Place | "in" | null, comes = false) => {
    if (!pair) return;
    const person = socket.data.who.userId;
    socket.data.at = place ? { page, place } : undefined;
    socket.to(roomOf.table(pair)).except(roomOf.person(person)).emit("there", page, place);
    runtime().announce({ people: [], ended: [], table: { pair, there: { person, page, place, comes } } });
  };
  const leave = () => {
    left++;
    say(null);
    const ours = socket.data.who.pairId;
    if (ours) void socket.leave(roomOf.table(ours));
    pair = null;
  };
  return {
    /** Asked as the frame comes, and run at its turn: leaving waits for no turn, and may overtake it. */
    entering: () => {
      const before = left;
      return async (frame: unknown[]): Promise<Table | Refused> => {
        const known = enterFrame.safeParse(frame);
        if (!known.success) return no("unreadable");
        const ours = socket.data.who.pairId;
        if (!ours || left !== before) return no("not-here");
        // First into the room, then the table: what is typed in between is heard twice, and not missed.
        await socket.join(roomOf.table(ours));
        const table = await readTable(socket.data.door, known.data[0]).catch((error: Error) => {
          console.error("unexpected", error.message);
          return no("unexpected");
        });
        if (left !== before) return no("not-here");
        if ("reason" in table || table.order !== ours) {
          leave();
          return no("reason" in table ? table.reason : "not-here");
        }
        const isNew = pair !== ours;
        pair = ours;
        if (isNew) say("in", true);
        return { ...table, there: await othersAt(socket, ours) };
      };
    },
    edit: async (frame: unknown[]): Promise<{ n: number } | Refused> => {
      const edit = editFrame.safeParse(frame);
      if (!edit.success) return no("unreadable");
      if (!pair) return no("not-here");
      const [document, update] = edit.data;
      const kept = await keepEdit(socket.data.door, counts, document, update);
      if ("reason" in kept) return no(kept.reason);
      if (kept.n === 0) return { n: 0 };
      // Also when this page has gone meanwhile: what is kept is the other's to see, and is not sent a second time.
      socket.to(roomOf.table(kept.pairId)).emit("edited", { document, n: kept.n, update: kept.update });
      runtime().announce({ people: [], ended: [], table: { pair: kept.pairId } });
      return { n: kept.n };
    },
    here: (frame: unknown[]) => {
      const place = hereFrame.safeParse(frame);
      if (place.success) say(place.data[0] ?? "in");
    },
    leave,
  };
}
