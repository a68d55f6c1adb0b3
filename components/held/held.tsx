"use client";

import type { HeldView } from "@/lib/held/schema";
import { useView } from "../use-view";
import { HeldCard } from "./card";

interface Which {
  /** Of these alone. All, if nothing is said. */
  operations?: readonly string[];
  /** About these questions, letters or hearings alone. */
  about?: readonly string[];
}

/** What of one's own has not gone yet, and the way to take it back. */
export const Held = (which: Which) => useHeld(which).map((one) => <HeldCard key={one.id} held={one} />);

/** The same, for who has to know whether there is any. What waits for room is the question box's to show, in its order. */
export function useHeld({ operations, about }: Which = {}) {
  const held = useView<HeldView[]>("heldThings") ?? [];
  return held.filter(
    (one) =>
      one.why !== "room" &&
      (operations?.includes(one.operation) ?? true) &&
      (about === undefined || (one.about !== null && about.includes(one.about))),
  );
}
