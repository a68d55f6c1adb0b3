"use client";

import type { HeldView } from "@/lib/held/schema";
import { HeldCard } from "../questions/held";
import { Kept } from "../questions/kept";
import { OnTheWay } from "../questions/on-the-way";
import { useView } from "../use-view";

const MINE = ["deliverLetter", "amendLetter", "askQuestion"];

/** Letters of one's own, and questions from their words, that have not gone yet, and the way to take them back. */
export function HeldLetters({ into }: { into?: string }) {
  const held = useView<HeldView[]>("heldThings") ?? [];
  return (
    <>
      <OnTheWay operations={MINE} />
      {into ? <Kept kind="returned" into={into} /> : null}
      {held.map((one) => (MINE.includes(one.operation) ? <HeldCard key={one.id} held={one} /> : null))}
    </>
  );
}
