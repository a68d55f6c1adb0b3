"use client";

import { useEffect, useState } from "react";
import type { SittingView } from "@/lib/sittings/schema";
import { useConnection } from "../use-outbox";
import { useView } from "../use-view";
import { useHere } from "../wire/provider";

/** How far the server's clock is ahead of this device's, in milliseconds, measured anew with each connection. */
function useAhead() {
  const here = useHere();
  const connection = useConnection();
  const [ahead, setAhead] = useState<number | null>(null);
  useEffect(() => {
    if (connection !== "connected" || !here) return;
    const began = Date.now();
    here.look({ view: "sitting", input: {} }).then(
      ({ shown }) => {
        if ("data" in shown) setAhead((shown.data as SittingView).now - (began + Date.now()) / 2);
      },
      () => {},
    );
  }, [here, connection]);
  return ahead;
}

const SECOND = 1000;

/**
 * The sitting, and the server's time, which moves on with each of its seconds: so that what ends, ends on both screens at
 * once, with a connection or without. Null until that time is known.
 */
export function useSitting() {
  const sitting = useView<SittingView>("sitting");
  const ahead = useAhead();
  const [now, setNow] = useState<number | null>(null);
  useEffect(() => {
    if (ahead === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = Date.now() + ahead;
      setNow(at);
      timer = setTimeout(tick, SECOND - (at % SECOND));
    };
    tick();
    return () => clearTimeout(timer);
  }, [ahead]);
  const end = sitting?.inside ? sitting.window?.endsAt : undefined;
  const [ends, setEnds] = useState<number>();
  useEffect(() => {
    if (end !== undefined) setEnds(end);
  }, [end]);
  if (!sitting || now === null) return null;
  // Whoever was inside is told that it is over, also once the server speaks of the next.
  const over = ends !== undefined && ends <= now && (end ?? ends) <= now;
  return { ...sitting, now, over };
}
