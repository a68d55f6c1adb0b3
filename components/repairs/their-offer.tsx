"use client";

import { useTranslations } from "next-intl";
import type { UsView } from "@/lib/pair/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { RepairName } from "./repair-name";

interface OfferProps {
  offer: UsView["offered"][number];
  partner: string;
}

/** The other says "I was hurt". Two answers of the same size; or none. */
export function TheirOffer({ offer: { id, name }, partner }: OfferProps) {
  const t = useTranslations("pair.repairs");
  const confirm = useOperation("confirmRepair");
  const decline = useOperation("declineRepair");
  const refusal = confirm.refusal ?? decline.refusal;
  return (
    <Card as="article" title={<RepairName name={name} />} meta={t("theirs", { name: partner })}>
      <p>{t("theirsBody")}</p>
      <Refused why={refusal} />
      <div className="flex flex-wrap gap-2.5 *:min-w-0 *:grow">
        <Button pending={confirm.pending} onClick={() => void confirm.run({ offered: id })}>
          {t("confirm")}
        </Button>
        <Button pending={decline.pending} onClick={() => void decline.run({ offered: id })}>
          {t("decline")}
        </Button>
      </div>
      <p className="text-meta text-ink-2">{t("declineNote", { name: partner })}</p>
      <Visibility kind="shared" partner={partner} />
    </Card>
  );
}
