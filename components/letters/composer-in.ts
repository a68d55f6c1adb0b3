import { partComposer } from "@/lib/held/rules";
import type { LetterKind } from "@/lib/letters/schema";

export interface Place {
  kind: LetterKind;
  repair: string;
  /** The letter that is put right; none while it is the first time. */
  letter?: string | undefined;
}

/** The composer of something in a letter that is being written. What is typed there comes back there. */
export const composerIn = ({ kind, repair, letter }: Place, part: string) =>
  partComposer(part, letter ? { about: letter } : { kind, about: repair });
