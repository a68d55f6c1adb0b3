"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import type { DraftView } from "@/lib/drafts/schema";
import { useView } from "./use-view";
import { useHere } from "./wire/provider";

type OnDevice = { words: string; savedAt: number };

/** Long enough not to save at each keystroke, short enough that another device finds the words. */
const A_PAUSE = 1500;

/**
 * Unfinished words of one composer: on this device at every keystroke, and sealed on the server after a pause, so that
 * neither a reload, an error nor another phone loses them.
 */
export function useDraft(composer: string) {
  const here = useHere();
  const kept = useView<DraftView[]>("drafts")?.find((draft) => draft.composer === composer);
  const [words, setWords] = useState("");
  const typed = useRef(false);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = `draft:${composer}`;

  // What is newer, of this device and the server, is where one goes on; until one types here.
  useEffect(() => {
    if (!here || typed.current) return;
    const onDevice = here.device.read<OnDevice>(name);
    const newest = kept && kept.savedAt > (onDevice?.savedAt ?? 0) ? kept.words : onDevice?.words;
    if (newest) setWords(newest);
  }, [here, kept, name]);

  const write = useCallback(
    (next: string) => {
      typed.current = true;
      setWords(next);
      here?.device.write(name, { words: next, savedAt: Date.now() } satisfies OnDevice);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        void here?.wire.do("saveDraft", crypto.randomUUID(), { composer, words: next }).catch(() => {});
      }, A_PAUSE);
    },
    [here, composer, name],
  );

  /** The words have gone where they belong. */
  const clear = useCallback(() => {
    clearTimeout(timer.current);
    setWords("");
    here?.device.write(name, null);
    void here?.wire.do("discardDraft", crypto.randomUUID(), { composer }).catch(() => {});
  }, [here, composer, name]);

  return { words, write, clear };
}
