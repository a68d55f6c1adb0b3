"use client";

import { useEffect, useState } from "react";
import type { ViewName } from "@/lib/views";
import { useConnection } from "./use-outbox";
import { useHere } from "./wire/provider";

const SECOND = 1000;

interface Clocked<Data> {
  view: ViewName;
  input: object;
  /** Where the view tells the server's time. Null where it has none to tell. */
  nowIn: (data: Data) => number | null;
}

/** How far the server's clock is ahead of this device's, in milliseconds, measured anew with each connection. */
function useAhead<Data>({ view, input, nowIn }: Clocked<Data>, on: boolean) {
  const here = useHere();
  const connection = useConnection();
  const [ahead, setAhead] = useState<number | null>(null);
  const asked = JSON.stringify(input);
  useEffect(() => {
    if (connection !== "connected" || !here || !on) return;
    const began = Date.now();
    here.look({ view, input: JSON.parse(asked) }).then(
      ({ shown }) => {
        const now = "data" in shown ? nowIn(shown.data as Data) : null;
        if (now !== null) setAhead(now - (began + Date.now()) / 2);
      },
      () => {},
    );
  }, [here, connection, on, view, asked, nowIn]);
  return ahead;
}

/**
 * The server's time, which moves on with each of its seconds: so that what ends, ends on both screens at once, with a
 * connection or without. Null until that time is known.
 */
export function useServerClock<Data>(clocked: Clocked<Data>, on = true) {
  const ahead = useAhead(clocked, on);
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
  return now;
}
