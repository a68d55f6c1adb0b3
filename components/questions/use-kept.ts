"use client";

import type { DraftView } from "@/lib/drafts/schema";
import type { HeldView } from "@/lib/held/schema";
import { useOperation } from "../use-operation";
import { useView } from "../use-view";
import { useHere } from "../wire/provider";

/** Private words of one kind that lie on the server: parked questions, or what came back before it could go. */
export function useKept(kind: "parked" | "returned") {
  const drafts = useHere()?.drafts;
  const all = useView<DraftView[]>("drafts") ?? [];
  const save = useOperation("saveDraft");
  const discard = useOperation("discardDraft");
  return {
    kept: all.filter(({ composer, words }) => composer.startsWith(`${kind}:`) && words),
    letGo: (composer: string) => discard.run({ composer }),
    keep: (words: string) => save.run({ composer: `${kind}:${crypto.randomUUID()}`, words }),
    refusal: save.refusal ?? discard.refusal,
    /** Adds words to what stands in a composer. */
    addTo: (composer: string, words: string) =>
      drafts?.write(composer, [drafts.read(composer).words, words].filter(Boolean).join("\n\n")),
  };
}

/** Takes something back before it goes, and puts its words where they came from. */
export function useTakeBack() {
  const { addTo, letGo } = useKept("returned");
  const { run, pending } = useOperation("takeBack");
  async function take({ id, typed }: HeldView) {
    if (!(await run({ held: id }))) return;
    for (const { composer, words } of typed) addTo(composer, words);
    await letGo(`returned:${id}`);
  }
  return { take, pending };
}
