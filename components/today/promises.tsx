"use client";

import { useTranslations } from "next-intl";
import { isOn, startOf } from "@/lib/commitments/rules";
import type { CommitmentsView } from "@/lib/commitments/schema";
import type { RepairView } from "@/lib/pair/schema";
import { standingOf } from "../commitments/standing";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";
import { TodayPromise } from "./promise";

/** What somebody said themselves that they would do today, in their own words. Only they are shown this. */
export function TodayPromises({ repair }: { repair: RepairView }) {
  const t = useTranslations("commitments.today");
  const items = useView<CommitmentsView>("commitments", { repair: repair.id, ended: false })?.items ?? [];
  const here = items
    .filter((one) => one.mine && isOn(standingOf(one), one.today))
    .sort((one, other) => startOf(one, one.today) - startOf(other, other.today));
  if (here.length === 0) return null;
  return (
    <Card title={t("title")}>
      <ul className="flex flex-col">
        {here.map((promise) => (
          <li key={promise.id} className="flex flex-col gap-1 border-line border-t py-2.5 first:border-t-0 first:pt-0">
            <TodayPromise promise={promise} />
          </li>
        ))}
      </ul>
      <LinkButton href="/promises">{t("open")}</LinkButton>
    </Card>
  );
}
