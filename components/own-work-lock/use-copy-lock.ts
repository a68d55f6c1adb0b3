"use client";

import type { Secret } from "@/lib/lock/keys";
import type { AppointmentsView, OwnWorkView } from "@/lib/own-work/schema";
import { openCopy } from "./open-copy";
import { useKeeper } from "./use-keeper";

type Copied = { ownWork: OwnWorkView; appointments: AppointmentsView };

const isEmpty = (secret: Secret) => Object.values(secret).every((typed) => typed === "");

/** Whether a copy has something under a lock, and how it comes into it in words. Without what opens it, it stays closed. */
export function useCopyLock() {
  const { keeper, lock } = useKeeper();
  return {
    locked: lock !== null && lock !== undefined,
    open: async <All extends Copied>(all: All, secret: Secret) =>
      lock && keeper && !isEmpty(secret) ? openCopy(all, { ...lock, userId: keeper.userId }, secret) : all,
  };
}
