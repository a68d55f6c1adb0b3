"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CheckInKind, CheckInsView } from "@/lib/check-ins/schema";
import { useView } from "../use-view";
import { type Held, keyOf } from "../wire/looks";
import { useHere } from "../wire/provider";

export type Filter = { kind?: CheckInKind; person?: "me" | "them" };

/** What was touched takes its place among what is loaded. What lies further back than that will be read when one gets there. */
export function mergeFeed(had: unknown, touched: unknown): CheckInsView {
  const { items, older } = had as CheckInsView;
  const oldest = older === null ? 0 : (items.at(-1)?.seq ?? 0);
  const byId = new Map(items.map((item) => [item.id, item]));
  for (const item of (touched as CheckInsView).items) if (item.seq >= oldest) byId.set(item.id, item);
  return { items: [...byId.values()].sort((a, b) => b.seq - a.seq), older };
}

/** The feed, live, and the way further back in it. */
export function useFeed(filter: Filter) {
  const here = useHere();
  const queries = useQueryClient();
  const feed = useView<CheckInsView>("checkIns", filter, mergeFeed);
  const [loading, setLoading] = useState(false);

  async function loadOlder() {
    if (!here || !feed?.older || loading) return;
    setLoading(true);
    try {
      const { shown } = await here.look({ view: "checkIns", input: { ...filter, before: feed.older } });
      if (!("data" in shown)) return;
      const { items, older } = shown.data as CheckInsView;
      queries.setQueryData<Held<CheckInsView>>(
        keyOf("checkIns", filter),
        (had) => had && { ...had, data: { items: [...had.data.items, ...items], older } },
      );
    } catch {
      // Without a connection there is nothing older to show; the button stays where it is.
    } finally {
      setLoading(false);
    }
  }

  return { feed, loadOlder, loading };
}
