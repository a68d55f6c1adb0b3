"use client";

import { useTranslations } from "next-intl";
import type { VersionView } from "@/lib/agreements/schema";
import { Compared } from "../agreements/compared";
import { Button } from "../ui/button";
import { Card } from "../ui/card";

interface MovedProps {
  before: VersionView;
  after: VersionView;
  partner: string;
  onSeen: () => void;
}

/** The text moved while somebody had it before them: both, with what differs, before anything can be signed. */
export function Moved({ before, after, partner, onSeen }: MovedProps) {
  const t = useTranslations("agreements.sign");
  return (
    <Card title={t("moved")} tone="honey">
      <p role="status">{t("movedBody")}</p>
      <Compared before={before} after={after} partner={partner} open />
      <Button onClick={onSeen}>{t("seen")}</Button>
    </Card>
  );
}
