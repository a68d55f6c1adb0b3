import { randomUUID } from "node:crypto";
import type { Socket } from "socket.io";
import type { Session } from "../actor";
import { keepEdit, readTable } from "../drafting/store";
import { runtime } from "../runtime";
import type { Reason } from "../verdict";
import { roomOf } from "./announce";
import { editFrame, enterFrame, hereFrame } from "./frames";
import type { FromBrowser, FromServer, Place, Table } from "./protocol";

type Refused = { ok: false; reason: Reason };
const no = (reason: Reason): Refused => ({ ok: false, reason });

type Line = Socket<
  FromBrowser,
  FromServer,
  Record<string, never>,
  { door: Session; who: { userId: string; pairId: string | null } }
>;

/** One page's seat at the drafting table of its pair. It hears what the other types from when it enters to when it leaves. */
export function seatAtTable(socket: Line) {
  const page = randomUUID();
  let pair: string | null = null;
  let left = 0;
  const say = (place: Place | "in" | null) => {
    if (!pair) return;
    const person = socket.data.who.userId;
    socket.to(roomOf.table(pair)).except(roomOf.person(person)).emit("there", page, place);
    runtime().announce({ people: [], ended: [], table: { pair, there: { person, page, place } } });
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
        const table = await readTable(socket.data.door, known.data[0]);
        if (left !== before) return no("not-here");
        if ("reason" in table || table.order !== ours) {
          await socket.leave(roomOf.table(ours));
          return no("reason" in table ? table.reason : "not-here");
        }
        pair = ours;
        say("in");
        return table;
      };
    },
    edit: async (frame: unknown[]): Promise<{ n: number } | Refused> => {
      const edit = editFrame.safeParse(frame);
      if (!edit.success) return no("unreadable");
      if (!pair) return no("not-here");
      const [document, update] = edit.data;
      const kept = await keepEdit(socket.data.door, document, update);
      if ("reason" in kept) return no(kept.reason);
      if (pair !== kept.pairId) return no("not-here");
      socket.to(roomOf.table(pair)).emit("edited", { document, n: kept.n, update });
      runtime().announce({ people: [], ended: [], table: { pair } });
      return { n: kept.n };
    },
    here: (frame: unknown[]) => {
      const place = hereFrame.safeParse(frame);
      if (place.success) say(place.data[0] ?? "in");
    },
    leave: () => {
      left++;
      say(null);
      const ours = socket.data.who.pairId;
      if (ours) void socket.leave(roomOf.table(ours));
      pair = null;
    },
  };
}
