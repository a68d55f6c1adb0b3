"use client";

import { PARTS } from "@/lib/letters/rules";
import type { AnyPart, WrittenView } from "@/lib/letters/schema";
import { useHere } from "../wire/provider";
import { composerIn, type Place } from "./composer-in";

/** All parts of a letter that is being written, as they stand now, and the way to let go of them. */
export function useParts(place: Place) {
  const drafts = useHere()?.drafts;
  const parts = PARTS[place.kind] as readonly AnyPart[];
  return {
    read: (): Partial<Record<AnyPart, string>> =>
      Object.fromEntries(parts.map((part) => [part, drafts?.read(composerIn(place, part)).words ?? ""])),
    /** Fills in what a version says, wherever nothing was typed or chosen yet. */
    fill: ({ parts: written, whole, moreBy, quotes }: WrittenView, details: boolean) => {
      const put = (name: string, words: string) => {
        const composer = composerIn(place, name);
        if (drafts?.read(composer).words === "") drafts.write(composer, words);
      };
      for (const part of parts) put(part, written[part] ?? "");
      put("details", details ? "yes" : "");
      put("whole", [whole, moreBy].filter(Boolean).join(" "));
      put("quotes", quotes?.length ? JSON.stringify(quotes) : "");
    },
    clear: () => {
      for (const part of [...parts, "whole", "details", "quotes", "cover", "reason"])
        drafts?.clear(composerIn(place, part));
    },
  };
}
