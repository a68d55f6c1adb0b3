"use client";

import { partComposer } from "@/lib/held/rules";
import { PARTS } from "@/lib/letters/rules";
import type { AnyPart, LetterKind, WrittenView } from "@/lib/letters/schema";
import { useHere } from "../wire/provider";

export interface Place {
  kind: LetterKind;
  repair: string;
  /** The letter that is put right; none while it is the first time. */
  letter?: string | undefined;
}

/** The composer of something in a letter that is being written. What is typed there comes back there. */
export const composerIn = ({ kind, repair, letter }: Place, part: string) =>
  partComposer(part, letter ? { about: letter } : { kind, about: repair });

/** All parts of a letter that is being written, as they stand now, and the way to let go of them. */
export function useParts(place: Place) {
  const drafts = useHere()?.drafts;
  const parts = PARTS[place.kind] as readonly AnyPart[];
  return {
    read: (): Partial<Record<AnyPart, string>> =>
      Object.fromEntries(parts.map((part) => [part, drafts?.read(composerIn(place, part)).words ?? ""])),
    fill: ({ parts: written, whole, moreBy, quotes }: WrittenView) => {
      for (const part of parts) drafts?.write(composerIn(place, part), written[part] ?? "");
      drafts?.write(composerIn(place, "whole"), [whole, moreBy].filter(Boolean).join(" "));
      drafts?.write(composerIn(place, "quotes"), quotes?.length ? JSON.stringify(quotes) : "");
    },
    clear: () => {
      for (const part of [...parts, "whole", "details", "quotes"]) drafts?.clear(composerIn(place, part));
    },
  };
}
