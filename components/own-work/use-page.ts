"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import type { OwnWorkView, Section } from "@/lib/own-work/schema";
import type { Keeper } from "../own-work-lock/keeper";
import { useKeeper } from "../own-work-lock/use-keeper";
import { useView } from "../use-view";
import { keyOf } from "../wire/looks";
import { useHere } from "../wire/provider";
import { type Page, pageAt, pageSaver } from "./page-saver";

type Here = NonNullable<ReturnType<typeof useHere>>;
type Saver = ReturnType<typeof pageSaver>;

/** A tab's pages, as long as its wire lives: moving to another page of the app loses nothing. */
const pages = new WeakMap<Keeper, Map<Section, Saver>>();

const NOTHING: Page = { typed: null, standing: "kept" };
const never = () => () => {};

function saverIn(here: Here, keeper: Keeper, section: Section, refresh: () => Promise<unknown>) {
  const mine = pages.get(keeper) ?? new Map<Section, Saver>();
  pages.set(keeper, mine);
  const saver = mine.get(section) ?? pageSaver(here.wire, section, refresh, keeper);
  mine.set(section, saver);
  return saver;
}

/** One page of one's own work: what stands on it, and what has not been saved of it yet. Undefined until it can be read. */
export function usePage(section: Section) {
  const here = useHere();
  const queries = useQueryClient();
  const seen = useView<OwnWorkView>("ownWork");
  const { keeper, read } = useKeeper();
  const refresh = () =>
    Promise.all(["ownWork", "ownWorkLock"].map((view) => queries.invalidateQueries({ queryKey: keyOf(view, {}) })));
  const saver = here && keeper ? saverIn(here, keeper, section, refresh) : undefined;
  const page = useSyncExternalStore(saver?.subscribe ?? never, saver?.read ?? (() => NOTHING), () => NOTHING);
  const unsaved = page.typed !== null;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);
  if (!seen) return undefined;
  const at = pageAt(section);
  const kept = seen.find((one) => one.section === section) ?? { words: "", lock: null, revision: 0 };
  // What was typed last waits under a lock that is no more: what was saved is shown, and nothing is written over the other.
  const stranded = page.typed !== null && keeper?.isOver(page.typed.lock) === true;
  const words = read(stranded ? kept : (page.typed ?? kept), at);
  if (words === undefined) return undefined;
  return {
    ...page,
    kept: { words: read(kept, at) ?? "", revision: kept.revision },
    words: words ?? "",
    /** Null words: it is under the lock and does not open, and so is not written over by chance. */
    unopened: words === null,
    stranded,
    ready: saver !== undefined && words !== null && !stranded,
    write: (next: string) => saver?.write(next, kept.revision),
    save: () => void saver?.save(),
    keepMine: () => saver?.settle({ words: words ?? "", revision: kept.revision }),
    takeKept: () => saver?.settle(null),
  };
}

export type OwnPage = NonNullable<ReturnType<typeof usePage>>;
