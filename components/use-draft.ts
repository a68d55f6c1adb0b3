"use client";

import { useCallback, useEffect, useSyncExternalStore } from "react";
import type { DraftView } from "@/lib/drafts/schema";
import { useView } from "./use-view";
import { useHere } from "./wire/provider";

const never = () => () => {};

/** Unfinished words of one composer, which neither a reload, an error nor another phone loses. */
export function useDraft(composer: string) {
  const drafts = useHere()?.drafts;
  const kept = useView<DraftView[]>("drafts")?.find((draft) => draft.composer === composer);
  const read = useCallback(() => drafts?.read(composer).words ?? "", [drafts, composer]);
  const words = useSyncExternalStore(drafts?.subscribe ?? never, read, () => "");
  useEffect(() => {
    if (kept) drafts?.takeOver(composer, kept);
  }, [drafts, kept, composer]);
  useEffect(() => drafts?.onOtherTab(composer, () => drafts.reread(composer)), [drafts, composer]);
  return {
    words,
    write: (next: string) => drafts?.write(composer, next),
    clear: () => drafts?.clear(composer),
  };
}
