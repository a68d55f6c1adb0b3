"use client";

import { useTranslations } from "next-intl";
import type { LettersView } from "@/lib/letters/schema";
import type { RepairView } from "@/lib/pair/schema";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";

/** That a closed letter is here, until its reader has chosen what to do with it. Only they are shown this. */
export function TodayLetters({ repair }: { repair: RepairView }) {
  const t = useTranslations("letters.today");
  const items = useView<LettersView>("letters", { repair: repair.id })?.items ?? [];
  const closed = items.find((one) => !one.mine && one.withdrawnAt === null && one.choice === null);
  if (!closed) return null;
  return (
    <Card title={t("title")}>
      <p>{t("body")}</p>
      <LinkButton href={`/letters/${closed.id}`}>{t("open")}</LinkButton>
    </Card>
  );
}
