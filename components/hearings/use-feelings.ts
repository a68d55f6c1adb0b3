"use client";

import { isVisible } from "@/lib/drafts/rules";
import { MAX_FEELINGS } from "@/lib/hearings/rules";
import { useDraft } from "../use-draft";

/** Feelings that have a name here. Any other word is one's own. */
export const FEELINGS = [
  ...["angry", "sad", "hurt", "afraid", "alone", "ashamed", "foolish"],
  ...["numb", "confused", "helpless", "disgusted", "jealous", "tired", "hopeful"],
] as const;

const listIn = (kept: string): string[] => (kept ? JSON.parse(kept) : []);

/** Feelings that were chosen for something unfinished, and a word of one's own that is still being typed. */
export function useFeelings(composer: string, id: string) {
  const kept = useDraft(`${composer}-feelings:${id}`);
  const typing = useDraft(`${composer}-word:${id}`);
  const chosen = listIn(kept.words);
  const word = typing.words.trim();
  const full = chosen.length >= MAX_FEELINGS;
  const isNew = isVisible(word) && !chosen.includes(word) && !full;
  const all = isNew ? [...chosen, word] : chosen;
  const keep = (list: string[]) => (list.length ? kept.write(JSON.stringify(list)) : kept.clear());
  return {
    chosen,
    full,
    /** What is sent: a word that was typed and not added yet too. */
    all,
    toggle: (one: string) =>
      chosen.includes(one) ? keep(chosen.filter((other) => other !== one)) : full || keep([...chosen, one]),
    word: typing.words,
    type: typing.write,
    add: () => {
      keep(all);
      typing.clear();
    },
    clear: () => {
      kept.clear();
      typing.clear();
    },
  };
}
