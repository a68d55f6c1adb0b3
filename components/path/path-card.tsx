"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PathView } from "@/lib/path/schema";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";
import { Bowl } from "./bowl";
import { StepList } from "./step-list";
import { PLACES } from "./steps";

/** The path on Today: its picture, in which a seam that turns gold meanwhile is drawn once, what was done, and the ten steps as places. */
export function PathCard({ linked }: { linked: boolean }) {
  const t = useTranslations("path");
  const gold = useView<PathView>("path")?.gold;
  const [first, setFirst] = useState(gold);
  if (gold && !first) setFirst(gold);
  return (
    <Card title={t("title")}>
      <Bowl gold={gold ?? []} fresh={gold?.filter((step) => !first?.includes(step)) ?? []} />
      {linked ? (
        <LinkButton href="/done" variant="small" prefetch={false}>
          {t("done.title")}
        </LinkButton>
      ) : null}
      <StepList gold={gold ?? []} places={PLACES} />
    </Card>
  );
}
