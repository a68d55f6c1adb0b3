"use client";

import { useLayoutEffect, useSyncExternalStore } from "react";
import type { OwnWorkLockView } from "@/lib/own-work-lock/schema";
import { useView } from "../use-view";
import { useHere } from "../wire/provider";
import { type Keeper, keeperOf, type Text } from "./keeper";

type Here = NonNullable<ReturnType<typeof useHere>>;

/** A tab's keeper, as long as its wire lives. */
const keepers = new WeakMap<Here, Keeper>();

function keeperIn(here: Here) {
  const keeper = keepers.get(here) ?? keeperOf(here.userId);
  keepers.set(here, keeper);
  return keeper;
}

const never = () => () => {};

/** The lock of one's own work, and what is open of it in this tab. `lock` is undefined until it was seen. */
export function useKeeper() {
  const here = useHere();
  const lock = useView<OwnWorkLockView>("ownWorkLock");
  const keeper = here ? keeperIn(here) : null;
  useSyncExternalStore(keeper?.subscribe ?? never, keeper?.version ?? (() => 0), () => 0);
  // Before what closes the lock on leaving: that would close words under a lock that is no more.
  useLayoutEffect(() => {
    if (lock !== undefined) keeper?.meet(lock?.id ?? null, lock ? { ...lock, userId: keeper.userId } : undefined);
  }, [keeper, lock]);
  return {
    keeper,
    lock,
    open: lock === null || (lock !== undefined && keeper?.isOpen(lock.id) === true),
    read: (text: Text, at: string) => (keeper ? keeper.read(text, at) : text.lock === null ? text.words : undefined),
  };
}
