"use client";

import { useSyncExternalStore } from "react";
import type { OperationName } from "@/lib/operations";
import type { InputOf } from "./use-operation";
import type { Waiting } from "./wire/outbox";
import { useHere } from "./wire/provider";

const NOTHING: Waiting[] = [];
const nothing = () => NOTHING;
const never = () => () => {};

/** What was said and is not acknowledged yet, oldest first, and the way to say more: it is sent when there is a connection. */
export function useOutbox() {
  const outbox = useHere()?.outbox;
  const waiting = useSyncExternalStore(outbox?.subscribe ?? never, outbox?.entries ?? nothing, nothing);
  return {
    waiting,
    post: <Name extends OperationName>(name: Name, input: InputOf<Name>) => outbox?.add(name, input) ?? false,
    drop: (requestId: string) => outbox?.drop(requestId),
  };
}

/** Whether there is a connection just now. */
export function useConnection() {
  const wire = useHere()?.wire;
  return useSyncExternalStore(
    wire?.subscribe ?? never,
    wire?.state ?? (() => "connecting" as const),
    () => "connecting" as const,
  );
}
