"use client";

import { useEffect, useState } from "react";
import { clockOf, type LiveView } from "@/lib/hearing-sittings/rules";
import type { HearingView } from "@/lib/hearings/schema";
import { useServerClock } from "../use-server-clock";

const A_SECOND = 1000;

const nowIn = (hearing: HearingView) => hearing?.live?.now ?? null;
const instant = (at: number | null) => (at === null ? null : new Date(at).toISOString());

/** The clock of a sitting at this second, by the same rule as on the server. Null once it is over. */
const clockAt = ({ startedAt, endsAt, turnEndsAt, pausedAt }: LiveView, now: number) =>
  clockOf(
    {
      sitting: {
        id: "",
        startedAt: instant(startedAt),
        endsAt: new Date(endsAt).toISOString(),
        turnEndsAt: instant(turnEndsAt),
        pausedAt: instant(pausedAt),
        endedAt: null,
      },
      seats: [],
    },
    now,
  );

/** What goes on inside by the server's time, while one is there; and whether it has ended since one entered. */
export function useLive(hearing: string, live: LiveView | null) {
  const now = useServerClock<HearingView>({ view: "hearing", input: { hearing }, nowIn }, live !== null);
  const [last, setLast] = useState<LiveView | null>(null);
  useEffect(() => {
    if (live) setLast(live);
    // Whoever is not inside any more, before its end, has left.
    else if (now !== null) setLast((had) => (had && clockAt(had, now + A_SECOND) ? null : had));
  }, [live, now]);
  const known = live ?? last;
  if (now === null || !known) return { inside: null, over: false };
  const clock = clockAt(known, now);
  if (!clock) return { inside: null, over: known.startedAt !== null };
  return { inside: live ? { ...clock, now, there: live.there } : null, over: false };
}

export type Inside = NonNullable<ReturnType<typeof useLive>["inside"]>;
