import type { Reason, Wait } from "../verdict";

/** The two clocks: the pair's and one's own. A pair clock of null means that there is no pair. */
export type At = { pair: number | null; self: number };

/** The same, and of which pair: the clock of one says nothing of another. */
export type SeenAt = At & { space: string | null };

/** What `do` is answered. A refusal says why by name; the words for it are in `messages/` under `reasons`. */
export type Answer = { ok: true; at: At; held?: { until: string; why: Wait } } | { ok: false; reason: Reason };

/** One thing to look at. With `since`, a view that nothing concerned is answered `same`. */
export type Looked = {
  view: string;
  input: unknown;
  since?: (At & { space?: string | null | undefined }) | undefined;
};

/** A view's data; or that it has not changed; or why it can't be shown. */
export type Shown = { data: unknown; nextChangeAt?: number } | { same: true } | { refused: Reason };

/** One snapshot of everything asked for, where the clocks stood in it, and whose it is. `shared`: others use this device too. */
export type LookedAt = { at: SeenAt; userId: string; shared: boolean; views: Shown[] };

/** A place on the drafting table: a clause, which of its texts, and where in it, as Yjs names a place (base64). */
export type Place = { document: string; field: string; at: string };

/** Something typed on the drafting table, with its number in its document. */
export type Edit = { document: string; n: number; update: string };

/** The drafting table as it stands, or what of it is new to whoever asks. `order` is the document that says what lies where. */
export type Table = {
  order: string;
  documents: { document: string; n: number; updates: string[] }[];
  /** Documents that are closed: ready to sign, in force, or ended. */
  closed: string[];
  /** Which of the other's pages sit there already, and where. */
  there: [page: string, place: Place | "in"][];
};

/** All that a browser may send. The last four belong to the drafting table, a sitting that one has entered. */
export type FromBrowser = {
  do: (operation: string, requestId: string, input: unknown, answer: (answer: Answer) => void) => void;
  look: (asked: Looked[], answer: (seen: LookedAt | { ok: false; reason: Reason }) => void) => void;
  /** `known`: the number of the newest update that one has of each document. */
  enter: (known: Record<string, number>, answer: (table: Table | { ok: false; reason: Reason }) => void) => void;
  edit: (
    document: string,
    update: string,
    answer: (kept: { n: number } | { ok: false; reason: Reason }) => void,
  ) => void;
  /** Where one is, or (null) nowhere in particular. */
  here: (place: Place | null) => void;
  leave: () => void;
};

/**
 * All that the server sends unasked: something concerns you, look again. Content only to who is at the drafting table:
 * what the other typed (null: enter again to have it), and which of their pages is where (null: it has gone).
 */
export type FromServer = {
  changed: (what: { pair?: number; self?: true }) => void;
  edited: (edit: Edit | null) => void;
  there: (page: string, place: Place | "in" | null) => void;
};

/** Where the wire is, on the same port as the pages. */
export const WIRE_PATH = "/wire";

/** The largest frame that the server takes, in bytes. What is larger is refused before it is sent. */
export const MAX_FRAME = 64 * 1024;
