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

/** One's own offer. It looks the same whether the other has set it aside or not. */
export function MyOffer({ offer: { id, name }, partner }: OfferProps) {
  const t = useTranslations("pair.repairs");
  const withdraw = useOperation("withdrawRepair");
  return (
    <Card as="article" title={<RepairName name={name} />} meta={t("mine")}>
      <p>{t("delivered")}</p>
      <Refused why={withdraw.refusal} />
      <div className="flex flex-wrap items-center justify-between gap-3">
        <Visibility kind="shared" partner={partner} />
        <Button variant="quiet" pending={withdraw.pending} onClick={() => void withdraw.run({ offered: id })}>
          {t("takeBack")}
        </Button>
      </div>
    </Card>
  );
}
