"use client";

import { useTranslations } from "next-intl";
import type { WindowsView } from "@/lib/windows/schema";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";
import { useWhen } from "../use-when";

/** When the two have agreed to meet over questions, and the way there. */
export function WindowLine() {
  const t = useTranslations("questions.windows");
  const when = useWhen();
  const windows = useView<WindowsView>("windows");
  if (!windows) return null;
  const { next, proposed } = windows;
  const open = next !== null && next.startsAt <= Date.now();
  return (
    <Card title={t("title")}>
      <p className="text-ink-2">
        {next
          ? t(open ? "openNow" : "next", { when: when(open ? next.endsAt : next.startsAt) ?? "" })
          : t(proposed && !proposed.mine ? "proposed" : "none")}
      </p>
      {next ? <LinkButton href="/questions/sitting">{t("toSitting")}</LinkButton> : null}
      <LinkButton href="/questions/windows" variant="quiet">
        {t("toWindows")}
      </LinkButton>
    </Card>
  );
}
