"use client";

import type { HeldView } from "@/lib/held/schema";
import { HeldCard } from "../questions/held";
import { useView } from "../use-view";

interface HeldForPaceProps {
  /** Of these alone. All, if nothing is said. */
  operations?: readonly string[];
  /** Of this hearing alone. */
  about?: string;
}

/** What of one's own goes later, for a pace or a time-out, and the way to take it back. */
export const HeldForPace = (these: HeldForPaceProps) =>
  useHeldForPace(these).map((one) => <HeldCard key={one.id} held={one} />);

/** The same, for who has to know whether there is any. */
export function useHeldForPace({ operations, about }: HeldForPaceProps = {}) {
  const held = useView<HeldView[]>("heldThings") ?? [];
  return held.filter(
    (one) =>
      (one.why === "pace" || one.why === "timeOut") &&
      (operations?.includes(one.operation) ?? true) &&
      (about === undefined || one.about === about),
  );
}
