"use client";

import { CalendarDays } from "lucide-react";
import { useTranslations } from "next-intl";
import { useUs } from "../pair/use-us";
import { Panes, Title } from "../shell/frame";
import { Card } from "../ui/card";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { Composer } from "./composer";
import { Feed } from "./feed";

/** Writing a check-in, and everything that was written. */
export function CheckInsScreen() {
  const t = useTranslations("checkIns");
  const us = useUs();
  if (!us) return null;
  if (!us.partner) {
    return (
      <Panes>
        <Title>{t("title")}</Title>
        <EmptyPlace>{t("alone.body")}</EmptyPlace>
      </Panes>
    );
  }
  return (
    <Panes
      beside={
        <LinkButton href={`/check-ins/month/${new Date().toISOString().slice(0, 7)}`} icon={<CalendarDays aria-hidden size={20} strokeWidth={1.6} />}>
          {t("month")}
        </LinkButton>
      }
    >
      <Title>{t("title")}</Title>
      <Card>
        <Composer />
      </Card>
      <Feed us={us} />
    </Panes>
  );
}
