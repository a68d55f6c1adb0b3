"use client";

import { useState } from "react";
import { useKeeper } from "../own-work-lock/use-keeper";
import { useDraft } from "../use-draft";

const AT = "unfinished-paragraph";

/**
 * A paragraph that is being made ready: in this tab's memory, closed with everything else, and never on the device. One
 * that was on its way, and came back, had left own work already, and begins as the draft that it is.
 */
export function useParagraph() {
  const { keeper, read } = useKeeper();
  const draft = useDraft("paragraph");
  const left = keeper?.kept(AT);
  const kept = left ? (read(left, AT) ?? "") : "";
  const [typed, setTyped] = useState<string | null>(null);
  function write(words: string | null) {
    if (draft.words) draft.clear();
    keeper?.keep(AT, words || null);
    setTyped(words ?? "");
  }
  return { words: typed ?? (kept || draft.words), write };
}
