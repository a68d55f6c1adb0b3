"use client";

import { useLocale, useTranslations } from "next-intl";
import { inMonths } from "@/lib/path/rules";
import type { WhatWasDoneView } from "@/lib/path/schema";
import { EmptyPlace } from "../ui/empty-place";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { useZone } from "../use-when";
import { Month } from "./month";

interface MonthsProps {
  before?: number;
  /** The month that stands above already: it goes on here. */
  begun?: string | undefined;
}

/** A page of what was done, and the way to what was before. */
export function Months({ before, begun }: MonthsProps) {
  const t = useTranslations("path.done");
  const locale = useLocale();
  const zone = useZone();
  const page = useView<WhatWasDoneView>("whatWasDone", before ? { before } : {});
  if (!page || zone === null) return null;
  if (page.items.length === 0) return before ? null : <EmptyPlace>{t("nothing")}</EmptyPlace>;
  const months = inMonths(page.items, zone);
  return (
    <>
      {months.map(({ month, done }) => (
        <Month key={month} month={month} done={done} locale={locale} goesOn={month === begun} />
      ))}
      <Older before={page.older}>{(before) => <Months before={before} begun={months.at(-1)?.month} />}</Older>
    </>
  );
}
