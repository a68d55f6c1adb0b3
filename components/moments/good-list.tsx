"use client";

import type { GoodMomentsView } from "@/lib/moments/schema";
import { EmptyPlace } from "../ui/empty-place";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { GoodLine } from "./good-line";
import { mergeGood } from "./merge-good";

const NEWEST = {};

/** The log, newest first, a page at a time. */
export function GoodList({ partner, before }: { partner: string; before?: number }) {
  const page = useView<GoodMomentsView>("goodMoments", before ? { before } : NEWEST, mergeGood);
  if (!page) return null;
  if (page.items.length === 0 && !before) return <EmptyPlace />;
  return (
    <>
      {page.items.map((line) => (
        <GoodLine key={line.id} line={line} partner={partner} />
      ))}
      <Older before={page.older}>{(before) => <GoodList partner={partner} before={before} />}</Older>
    </>
  );
}
