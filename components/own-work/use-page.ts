"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { OwnWorkView, Section } from "@/lib/own-work/schema";
import { useView } from "../use-view";
import { keyOf } from "../wire/looks";
import { useHere } from "../wire/provider";
import { type Page, pageSaver } from "./page-saver";

type Here = NonNullable<ReturnType<typeof useHere>>;

/** A tab's pages, as long as its wire lives: moving to another page of the app loses nothing. */
const pages = new WeakMap<Here, Map<Section, ReturnType<typeof pageSaver>>>();

const NOTHING: Page = { typed: null, standing: "kept" };
const never = () => () => {};

/** One page of one's own work: what stands on it, and what has not been saved of it yet. Undefined until it was seen. */
export function usePage(section: Section) {
  const here = useHere();
  const queries = useQueryClient();
  const seen = useView<OwnWorkView>("ownWork");
  const mine = here ? (pages.get(here) ?? new Map()) : null;
  if (here && mine && !pages.has(here)) pages.set(here, mine);
  const refresh = () => queries.invalidateQueries({ queryKey: keyOf("ownWork", {}) });
  if (here && mine && !mine.has(section)) mine.set(section, pageSaver(here.wire, section, refresh));
  const saver = mine?.get(section) as ReturnType<typeof pageSaver> | undefined;
  const page = useSyncExternalStore(saver?.subscribe ?? never, saver?.read ?? (() => NOTHING), () => NOTHING);
  const unsaved = page.typed !== null;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  if (!seen) return undefined;
  const kept = seen.find((one) => one.section === section) ?? { words: "", revision: 0 };
  return {
    ...page,
    kept,
    words: page.typed?.words ?? kept.words,
    ready: saver !== undefined,
    write: (words: string) => saver?.write(words, kept.revision),
    save: () => void saver?.save(),
    keepMine: () => saver?.settle({ words: page.typed?.words ?? "", revision: kept.revision }),
    takeKept: () => saver?.settle(null),
  };
}

export type OwnPage = NonNullable<ReturnType<typeof usePage>>;
