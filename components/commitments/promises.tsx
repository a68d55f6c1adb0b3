"use client";

import { CalendarDays, NotebookPen } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { CommitmentsView } from "@/lib/commitments/schema";
import type { RepairView } from "@/lib/pair/schema";
import { Held } from "../held/held";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";
import { Ended } from "./ended";
import { MakePromise } from "./make";
import { PromiseCard } from "./promise-card";
import { Wishes } from "./wishes";

const icon = { "aria-hidden": true, size: 20, strokeWidth: 1.6 } as const;

/** What stands, what is wished, and the ways to what was done. Whoever was hurt finds no task here. */
export function Promises({ repair, partner }: { repair: RepairView; partner: string }) {
  const t = useTranslations("commitments");
  const page = useView<CommitmentsView>("commitments", { repair: repair.id, ended: false });
  const [wish, setWish] = useState<string>();
  const mine = repair.role === "accountable";
  return (
    <>
      {mine ? (
        <MakePromise key={wish} {...{ repair: repair.id, partner, wish }} onDone={() => setWish(undefined)} />
      ) : null}
      <Held operations={["makeCommitment", "markCommitment", "writeWish"]} />
      {page?.items.map((promise) => (
        <PromiseCard key={promise.id} promise={promise} repair={repair.id} partner={partner} />
      ))}
      {page?.items.length === 0 ? <EmptyPlace>{t(mine ? "none" : "noneHurt", { name: partner })}</EmptyPlace> : null}
      <Wishes repair={repair} partner={partner} onPromise={mine ? setWish : undefined} />
      <Ended repair={repair.id} partner={partner} />
      <div className="flex flex-wrap gap-2.5 pt-3 *:grow">
        <LinkButton href={`/promises/${repair.id}/now`} icon={<CalendarDays {...icon} />}>
          {t("month")}
        </LinkButton>
        <LinkButton href="/check-ins" variant="quiet" icon={<NotebookPen {...icon} />}>
          {t("toCheckIns")}
        </LinkButton>
      </div>
    </>
  );
}
