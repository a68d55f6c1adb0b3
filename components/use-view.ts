"use client";

import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import type { ViewName } from "@/lib/views";
import { type Held, keyOf, type Merge, taken } from "./wire/looks";
import { useHere } from "./wire/provider";

/** Waits a moment past the change, so that the server's clock is past it too. */
const A_MOMENT = 500;
const FAR = 2 ** 31 - 1;
const NOTHING = {};

/**
 * What a page shows: at once from memory or from the first paint, and looked at again whenever something that concerns
 * it may have happened. `undefined` until it was seen for the first time.
 */
export function useView<Data>(view: ViewName, input: object = NOTHING, merge?: Merge): Data | undefined {
  const here = useHere();
  const queries = useQueryClient();
  const queryKey = keyOf(view, input);
  const { data: held } = useQuery({
    queryKey,
    enabled: here !== null,
    queryFn: async (): Promise<Held> => {
      const had = queries.getQueryData<Held>(queryKey);
      const since = had && !had.refused && !had.expired ? { since: had.at } : {};
      const seen = await (here as NonNullable<typeof here>).look({ view, input, ...since });
      return taken(queries.getQueryData<Held>(queryKey), seen, merge);
    },
  });
  const next = held?.nextChangeAt;
  useEffect(() => {
    if (next === undefined) return;
    const wait = Math.min(Math.max(next - Date.now(), 0) + A_MOMENT, FAR);
    const timer = setTimeout(() => {
      queries.setQueryData<Held>(keyOf(view, input), (had) => had && { ...had, expired: true });
      void queries.invalidateQueries({ queryKey: keyOf(view, input) });
    }, wait);
    return () => clearTimeout(timer);
  }, [next, queries, view, input]);
  return held && !held.refused ? (held.data as Data) : undefined;
}
