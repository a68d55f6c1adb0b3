"use client";

import { useTranslations } from "next-intl";
import type { MomentsView } from "@/lib/moments/schema";
import { OverlapName } from "../moments/overlap-name";
import { useTexts } from "../moments/use-texts";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";

/** What both said yes to, while it is shown. The same for both, and it asks nothing of either. */
export function TodayMoments() {
  const t = useTranslations("moments");
  const moments = useView<MomentsView>("moments");
  const touch = useTexts("touch", moments?.touch ?? false);
  const shown = moments?.overlaps.filter(({ shelf }) => shelf !== "touch" || touch) ?? [];
  if (shown.length === 0) return null;
  return (
    <Card title={t("both.title")}>
      <ul className="flex flex-col gap-1.5">
        {shown.map((overlap) => (
          <li key={`${overlap.seq} ${overlap.moment}`}>
            <OverlapName overlap={overlap} />
          </li>
        ))}
      </ul>
      <p className="text-ink-2">{t("today.once")}</p>
      <LinkButton href="/closeness" variant="secondary">
        {t("today.open")}
      </LinkButton>
    </Card>
  );
}
