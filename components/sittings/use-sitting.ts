"use client";

import { useEffect, useState } from "react";
import type { SittingView } from "@/lib/sittings/schema";
import { useServerClock } from "../use-server-clock";
import { useView } from "../use-view";

const CLOCKED = { view: "sitting", input: {}, nowIn: ({ now }: SittingView) => now } as const;

/** The sitting, and the server's time. Null until that time is known. */
export function useSitting() {
  const sitting = useView<SittingView>("sitting");
  const now = useServerClock(CLOCKED);
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
