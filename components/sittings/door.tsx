"use client";

import { useTranslations } from "next-intl";
import type { SittingView } from "@/lib/sittings/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { useWhen } from "../use-when";

interface DoorProps {
  window: SittingView["window"];
  now: number;
  partner: string;
}

/** Before one enters: what a sitting is, who sees what, and when the next one is. */
export function Door({ window, now, partner }: DoorProps) {
  const t = useTranslations("sitting");
  const when = useWhen();
  const { run, pending, refusal } = useOperation("enterSitting");
  if (!window) {
    return (
      <Card title={t("none")}>
        <p>{t("noneBody")}</p>
        <LinkButton href="/questions/windows">{t("toWindows")}</LinkButton>
      </Card>
    );
  }
  if (window.startsAt > now) {
    return (
      <Card title={t("later", { when: when(window.startsAt) ?? "" })}>
        <p>{t("laterBody")}</p>
        <LinkButton href="/questions/windows">{t("toWindows")}</LinkButton>
      </Card>
    );
  }
  return (
    <Card title={t("open", { when: when(window.endsAt) ?? "" })}>
      <p>{t("doorSees", { name: partner })}</p>
      <p className="text-ink-2">{t("doorLeave")}</p>
      <Refused why={refusal} />
      <Button variant="primary" wide pending={pending} onClick={() => void run({})}>
        {t("enter")}
      </Button>
    </Card>
  );
}
