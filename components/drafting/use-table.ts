"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useConnection } from "../use-outbox";
import type { useHere } from "../wire/provider";
import { openTable, type Table } from "../wire/table";

export type Here = NonNullable<ReturnType<typeof useHere>>;

const never = () => () => {};

/** The drafting table, entered for as long as the page shows it. Null until there is something to show. */
export function useTable({ wire, device, drafts }: Here, slot: number): Table | null {
  const connection = useConnection();
  const queries = useQueryClient();
  const [table, setTable] = useState<Table | null>(null);
  useEffect(() => {
    const onLate = (clause: string, words: string) =>
      void drafts.add(`clause:${clause}`, words).then(() => queries.invalidateQueries());
    const opened = openTable({ table: wire.table, device, slot, onLate });
    setTable(opened);
    return () => opened.leave();
  }, [wire, device, drafts, slot, queries]);
  useEffect(() => {
    if (connection === "connected") void table?.enter();
    else table?.away();
  }, [table, connection]);
  useSyncExternalStore(
    table?.subscribe ?? never,
    () => table?.version() ?? 0,
    () => 0,
  );
  return table?.isOpen() ? table : null;
}
