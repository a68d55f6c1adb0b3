import type { Reason } from "../verdict";
import type { Edit, Place, Table, Wire } from "../wire/client";

/** What a device keeps, in memory. `forgets`: nothing, as one whose storage is full or closed. */
export function aDevice({ forgets = false } = {}) {
  const kept = new Map<string, string>();
  return {
    read: <T>(name: string) => JSON.parse(kept.get(name) ?? "null") as T | null,
    write: (name: string, value: unknown) => {
      if (value === null) kept.delete(name);
      else if (!forgets) kept.set(name, JSON.stringify(value));
      return !forgets;
    },
    names: () => [...kept.keys()],
  };
}

/** Until all that follows from what was done has been done, as far as it needs no line and no clock. */
export const calm = () => new Promise((done) => setImmediate(done));

/** The drafting table of two without a server: what one line has been told reaches the others when somebody says so. */
export function aRoom() {
  const order = crypto.randomUUID();
  const documents = new Map<string, string[]>();
  const closed = new Set<string>();
  const ears = new Set<(edit: Edit | null) => void>();
  let late: { hear: (edit: Edit | null) => void; edit: Edit }[] = [];

  function line() {
    const is = { cut: false, unanswered: false };
    let mine: ((edit: Edit | null) => void) | undefined;
    const unlessCut = <T>(answer: T) => (is.cut ? Promise.reject(new Error("cut")) : Promise.resolve(answer));
    const table = {
      enter: (known: Record<string, number>) => {
        if (!is.cut && mine) ears.add(mine);
        const news = [...documents].map(([document, all]) => ({
          ...{ document, n: all.length },
          updates: all.slice(known[document] ?? 0),
        }));
        return unlessCut<Table>({
          ...{ order, closed: [...closed], there: [] },
          documents: news.filter(({ updates }) => updates.length > 0),
        });
      },
      edit: async (document: string, update: string): Promise<{ n: number } | { ok: false; reason: Reason }> => {
        if (is.cut) throw new Error("cut");
        if (closed.has(document)) return { ok: false, reason: "clause-closed" };
        const all = [...(documents.get(document) ?? []), update];
        documents.set(document, all);
        for (const hear of ears) if (hear !== mine) late.push({ hear, edit: { document, n: all.length, update } });
        if (is.unanswered) throw new Error("unanswered");
        return { n: all.length };
      },
      here: (_place: Place | null) => {},
      leave: () => void (mine && ears.delete(mine)),
      onEdited: (hear: (edit: Edit | null) => void) => {
        mine = hear;
        return () => void ears.delete(hear);
      },
      onThere: () => () => {},
    };
    const cut = () => {
      is.cut = true;
      if (mine) ears.delete(mine);
      late = late.filter(({ hear }) => hear !== mine);
    };
    return { is, table: table as unknown as Wire["table"], cut };
  }

  return {
    ...{ order, closed, line },
    /** Lets one of the edits on their way arrive: any of them, and once more later if `again`. */
    arrives: (which = 0, again = false) => {
      const at = which % Math.max(1, late.length);
      late[at]?.hear(late[at].edit);
      if (!again) late.splice(at, 1);
    },
    allArrive: () => {
      for (const { hear, edit } of late.splice(0)) hear(edit);
    },
    /** What somebody reads who comes in now. */
    read: (document: string) => documents.get(document) ?? [],
  };
}
