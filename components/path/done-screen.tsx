"use client";

import { useTranslations } from "next-intl";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { ScreenEnd } from "../ui/screen-end";
import { Months } from "./months";

/** What was done, as the record has it: month by month, without an end point, a percent or a count of days. */
export function DoneScreen() {
  const t = useTranslations("path.done");
  const us = useUs();
  if (!us) return null;
  return (
    <Panes>
      <Title above={<BackLink to="/today" />} below={us.partner ? t("lead") : null}>
        {t("title")}
      </Title>
      {us.partner ? (
        <Months />
      ) : (
        <EmptyPlace action={<LinkButton href="/more/partner">{t("begin")}</LinkButton>}>{t("alone")}</EmptyPlace>
      )}
      <ScreenEnd />
    </Panes>
  );
}
