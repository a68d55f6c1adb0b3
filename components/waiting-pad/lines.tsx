"use client";

import { useTranslations } from "next-intl";
import type { RepairView } from "@/lib/pair/schema";
import { Held } from "../held/held";
import { Card } from "../ui/card";
import { Visibility } from "../ui/visibility";
import { LineList } from "./line-list";
import { ShareLine } from "./share-line";

/** Lines that whoever broke trust chose to share. They ask for nothing, and nothing follows from them. */
export function Lines({ repair, partner }: { repair: RepairView; partner: string }) {
  const t = useTranslations("waitingPad.lines");
  const mine = repair.role === "accountable";
  return (
    <Card title={t("title")} action={<Visibility kind="shared" />}>
      <p className="text-meta text-ink-2">{t(mine ? "lead" : "leadHurt", { name: partner })}</p>
      {mine ? (
        <p className="max-w-line text-meta text-ink-2">{t("insteadOf", { avoid: t("avoid"), say: t("starter") })}</p>
      ) : null}
      {mine ? <ShareLine repair={repair.id} partner={partner} /> : null}
      <Held operations={["shareLine"]} />
      <LineList repair={repair.id} partner={partner} />
    </Card>
  );
}
