"use client";

import { useLocale, useTranslations } from "next-intl";
import type { LastPairView } from "@/lib/leaving/schema";
import { dateFormat } from "../dates";
import { Card } from "../ui/card";
import { useView } from "../use-view";
import { TakeCopy } from "./take-copy";

/** "This space is closed", for thirty days, with one's copy. */
export function ClosedSpace() {
  const t = useTranslations("leaving");
  const locale = useLocale();
  const last = useView<LastPairView>("lastPair");
  if (!last) return null;
  const date = dateFormat(locale, { dateStyle: "long" }).format(last.closedAt + 30 * 86_400_000);
  return (
    <Card title={t("closed.title")}>
      <p>{t(last.byMe ? "closed.byMe" : "closed.byThem", { date })}</p>
      <TakeCopy theirName={last.theirName} />
    </Card>
  );
}
