"use client";

import { Held } from "../held/held";
import { Kept } from "../questions/kept";
import { OnTheWay } from "../questions/on-the-way";

const MINE = ["deliverLetter", "amendLetter", "askQuestion"];

/** Letters of one's own, and questions from their words, that have not gone yet, and the way to take them back. */
export function HeldLetters({ into }: { into?: string }) {
  return (
    <>
      <OnTheWay operations={MINE} />
      {into ? <Kept kind="returned" into={into} /> : null}
      <Held operations={MINE} />
    </>
  );
}
