"use client";

import { useTranslations } from "next-intl";
import type { HardDayView } from "@/lib/pace/schema";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { Visibility } from "../ui/visibility";
import { Words } from "../ui/words";
import { useView } from "../use-view";
import { useToday } from "../use-when";

/** That today is a date which one marked as hard, for oneself alone. */
export function TodayHardDay() {
  const t = useTranslations("pace");
  const today = useToday();
  const days = (useView<HardDayView[]>("hardDays") ?? []).filter(({ date }) => date === today);
  if (days.length === 0) return null;
  return (
    <Card title={t("hardDays.today")} action={<Visibility kind="private" />}>
      {days.map(({ id, words }) => (words ? <Words key={id} text={words} /> : null))}
      <p className="text-ink-2">{t("hardDays.gentle")}</p>
      <LinkButton href="/pace">{t("title")}</LinkButton>
    </Card>
  );
}
