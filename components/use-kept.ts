"use client";

import type { DraftView } from "@/lib/drafts/schema";
import type { Typed } from "@/lib/held/rules";
import { useOperation } from "./use-operation";
import { useView } from "./use-view";
import { useHere } from "./wire/provider";

/** Private words of one kind that lie on the server: parked questions, or what came back before it could go. */
export function useKept(kind: "parked" | "returned") {
  const drafts = useHere()?.drafts;
  const all = useView<DraftView[]>("drafts") ?? [];
  const save = useOperation("saveDraft");
  const discard = useOperation("discardDraft");
  /** Adds words to what stands in a composer. */
  const addTo = (composer: string, words: string) =>
    drafts?.write(composer, [drafts.read(composer).words, words].filter(Boolean).join("\n\n"));
  return {
    kept: all.filter(({ composer, words }) => composer.startsWith(`${kind}:`) && words),
    letGo: (composer: string) => discard.run({ composer }),
    keep: (words: string) => save.run({ composer: `${kind}:${crypto.randomUUID()}`, words }),
    refusal: save.refusal ?? discard.refusal,
    addTo,
    /** Puts what was typed where it came from. */
    putBack: (typed: Typed[]) => {
      for (const { composer, words, chosen } of typed) chosen ? drafts?.write(composer, words) : addTo(composer, words);
    },
  };
}
