import type { QueryClient } from "@tanstack/react-query";
import type { At, Looked, LookedAt, Shown, Wire } from "@/lib/wire/client";

/** A view's data as the screen holds it, and where the clocks stood when it was read. */
export type Held<Data = unknown> = { data: Data; at: At; nextChangeAt?: number; refused?: true; expired?: true };

/** Merges what a feed answered since it was seen into what it had. */
export type Merge = (had: unknown, touched: unknown) => unknown;

type Ask = { looked: Looked; take: (seen: { at: At; shown: Shown }) => void; fail: (error: unknown) => void };

export const keyOf = (view: string, input: unknown) => [view, input];

/** Everything asked in one moment travels as one look, and so shows one snapshot. */
export function looksOf(wire: Wire) {
  let asks: Ask[] = [];
  const send = async () => {
    const mine = asks;
    asks = [];
    for (let at = 0; at < mine.length; at += 20) await sendSome(wire, mine.slice(at, at + 20));
  };
  return (looked: Looked) =>
    new Promise<{ at: At; shown: Shown }>((take, fail) => {
      if (asks.length === 0) queueMicrotask(() => void send());
      asks.push({ looked, take, fail });
    });
}

async function sendSome(wire: Wire, asks: Ask[]) {
  try {
    const seen = await wire.look(asks.map(({ looked }) => looked));
    if (!("views" in seen)) throw new Error(seen.reason);
    for (const [index, { take }] of asks.entries()) take({ at: seen.at, shown: seen.views[index] as Shown });
  } catch (error) {
    for (const { fail } of asks) fail(error);
  }
}

/** Turns an answer into what the screen holds. */
export function taken(had: Held | undefined, { at, shown }: { at: At; shown: Shown }, merge?: Merge): Held {
  if ("same" in shown) return had ? { ...had, at } : { data: null, at };
  if ("refused" in shown) return { data: null, at, refused: true };
  const touched = (shown.data as { touched?: true } | null)?.touched;
  const data = touched && had && merge ? merge(had.data, shown.data) : shown.data;
  return { data, at, ...(shown.nextChangeAt === undefined ? {} : { nextChangeAt: shown.nextChangeAt }) };
}

/** Puts what the server drew first where the views will find it, unless something newer is there. */
export function plant(queries: QueryClient, asked: Looked[], seen: LookedAt) {
  asked.forEach(({ view, input }, index) => {
    const shown = seen.views[index];
    const had = queries.getQueryData<Held>(keyOf(view, input));
    if (!shown || !("data" in shown) || (had && isNewer(had.at, seen.at))) return;
    queries.setQueryData(keyOf(view, input), taken(undefined, { at: seen.at, shown }));
  });
}

const isNewer = (a: At, b: At) => (a.pair ?? 0) > (b.pair ?? 0) || a.self > b.self;
