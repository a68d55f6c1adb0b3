"use client";

import type { OwnWorkView } from "@/lib/own-work/schema";
import { paragraphsOf } from "@/lib/paragraphs/rules";
import { pageAt } from "../own-work/page-saver";
import { useKeeper } from "../own-work-lock/use-keeper";
import { useView } from "../use-view";

/** One's own pages that have something on them, as they are saved, each in its paragraphs. */
export function usePages() {
  const { read } = useKeeper();
  const kept = useView<OwnWorkView>("ownWork") ?? [];
  return kept.flatMap(({ section, ...text }) => {
    // What one wants is one of three answers, and no paragraph.
    const paragraphs = section === "want" ? [] : paragraphsOf(read(text, pageAt(section)) ?? "");
    return section !== "want" && paragraphs.length ? [{ section, paragraphs }] : [];
  });
}
