"use client";

import { useTranslations } from "next-intl";
import type { SharedLinesView } from "@/lib/waiting-pad/schema";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { Line } from "./line";

interface LineListProps {
  repair: string;
  partner: string;
  before?: number;
}

/** The lines of a repair, newest first. */
export function LineList({ repair, partner, before }: LineListProps) {
  const t = useTranslations("waitingPad");
  const page = useView<SharedLinesView>("sharedLines", { repair, ...(before ? { before } : {}) });
  if (!page) return null;
  if (page.items.length === 0 && !before) return <p className="text-ink-2">{t("lines.none")}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {page.items.map((line) => (
          <Line key={line.id} repair={repair} line={line} partner={partner} />
        ))}
      </ul>
      <Older before={page.older}>{(before) => <LineList repair={repair} partner={partner} before={before} />}</Older>
    </>
  );
}
