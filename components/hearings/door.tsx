"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

/** The door of a hearing that the two hold at the same time: who sees what, and how long it lasts. */
export function Door({ hearing, partner }: { hearing: string; partner: string }) {
  const t = useTranslations("hearings.door");
  const { run, pending, refusal } = useOperation("enterHearing");
  return (
    <Card title={t("title")}>
      <p>{t("sees", { name: partner })}</p>
      <p className="text-ink-2">{t("times")}</p>
      <Refused why={refusal} />
      <Button pending={pending} onClick={() => void run({ hearing })}>
        {t("enter")}
      </Button>
    </Card>
  );
}
