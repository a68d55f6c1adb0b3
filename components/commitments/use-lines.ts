"use client";

import { linesOf } from "@/lib/commitments/rules";
import type { LetterView } from "@/lib/letters/schema";
import { useView } from "../use-view";
import type { Source } from "./origin";

/** The lines of what the newest version of one's own apology says will be done. */
export function useLines(letter: string): Source[] {
  const entries = useView<LetterView>("letter", { letter })?.entries ?? [];
  const mend = entries.find(({ kind }) => kind === "delivered")?.written?.parts.mend ?? "";
  return linesOf(mend).map((words, line) => ({ origin: { letter, line }, words }));
}
