"use client";

import type { LetterView } from "@/lib/letters/schema";
import type { UsView } from "@/lib/pair/schema";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { LetterEntry } from "./entry";

interface LetterPageProps {
  id: string;
  us: UsView;
  onAsk: (passage: string) => void;
  before?: number;
}

/** A page of a letter, oldest at its top, and the way to the page above. */
export function LetterPage({ id, us, onAsk, before }: LetterPageProps) {
  const page = useView<LetterView>("letter", { letter: id, ...(before ? { before } : {}) });
  if (!page?.letter) return null;
  const { letter, entries, older } = page;
  return (
    <>
      <Older before={older}>{(before) => <LetterPage id={id} us={us} onAsk={onAsk} before={before} />}</Older>
      {entries.toReversed().map((entry) => (
        <LetterEntry
          key={entry.id}
          letter={letter}
          entry={entry}
          before={entries.find(({ version }) => version !== null && version === (entry.version ?? 0) - 1)}
          us={us}
          onAsk={onAsk}
        />
      ))}
    </>
  );
}
