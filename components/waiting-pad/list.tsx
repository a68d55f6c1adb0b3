"use client";

import { useTranslations } from "next-intl";
import type { WaitingPadView } from "@/lib/waiting-pad/schema";
import { EmptyPlace } from "../ui/empty-place";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { PadEntry } from "./entry";

interface PadListProps {
  /** There is somebody to say it to. */
  linked: boolean;
  before?: number;
}

/** What one has put aside, newest first. */
export function PadList({ linked, before }: PadListProps) {
  const t = useTranslations("waitingPad");
  const page = useView<WaitingPadView>("waitingPad", before ? { before } : {});
  if (!page) return null;
  if (page.items.length === 0 && !before) return <EmptyPlace>{t("none")}</EmptyPlace>;
  return (
    <>
      {page.items.map((entry) => (
        <PadEntry key={entry.id} entry={entry} linked={linked} />
      ))}
      <Older before={page.older}>{(before) => <PadList linked={linked} before={before} />}</Older>
    </>
  );
}
