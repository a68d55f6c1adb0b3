"use client";

import { CalendarDays } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useUs } from "../pair/use-us";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { Feed } from "./feed";
import { Write } from "./write";

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
    <Panes>
      <Title
        below={
          <Link
            href="/check-ins/month/now"
            className="inline-flex min-h-12 items-center gap-2 underline decoration-line underline-offset-4"
          >
            <CalendarDays aria-hidden size={20} strokeWidth={1.6} />
            {t("month")}
          </Link>
        }
      >
        {t("title")}
      </Title>
      <Write />
      <Feed us={us} />
    </Panes>
  );
}
