"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

interface DoorProps {
  hearing: string;
  partner: string;
  onEntered: () => void;
}

/** The door of a hearing that the two hold at the same time: who sees what, and how long it lasts. */
export function Door({ hearing, partner, onEntered }: DoorProps) {
  const t = useTranslations("hearings.door");
  const { run, pending, refusal } = useOperation("enterHearing");
  return (
    <Card title={t("title")}>
      <p>{t("sees", { name: partner })}</p>
      <p className="text-ink-2">{t("times")}</p>
      <Refused why={refusal} />
      <Button pending={pending} onClick={async () => (await run({ hearing })) && onEntered()}>
        {t("enter")}
      </Button>
    </Card>
  );
}
