"use client";

import { useLocale, useTranslations } from "next-intl";
import { type Done, inMonths } from "@/lib/path/rules";
import type { WhatWasDoneView } from "@/lib/path/schema";
import { EmptyPlace } from "../ui/empty-place";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { useZone } from "../use-when";
import { Month } from "./month";

interface MonthsProps {
  before?: number;
  /** The month that stands above already, and what was told of it by the day: it goes on here. */
  begun?: { month: string; byTheDay: Done[] } | undefined;
}

/** A page of what was done, and the way to what was before. */
export function Months({ before, begun }: MonthsProps) {
  const t = useTranslations("path.done");
  const locale = useLocale();
  const zone = useZone();
  const page = useView<WhatWasDoneView>("whatWasDone", before ? { before } : {});
  if (!page || zone === null) return null;
  if (page.items.length === 0) return before ? null : <EmptyPlace>{t("nothing")}</EmptyPlace>;
  const told = (month: string) => (month === begun?.month ? begun.byTheDay : []);
  const months = inMonths(page.items, zone).map((one) => ({
    ...one,
    byTheDay: one.byTheDay.filter((what) => !told(one.month).includes(what)),
  }));
  const last = months.at(-1);
  const goesOn = last && { month: last.month, byTheDay: [...told(last.month), ...last.byTheDay] };
  const next = (older: number) => <Months before={older} begun={goesOn} />;
  const silent = months.every(({ byTheDay, done }) => byTheDay.length + done.length === 0);
  // Nothing of this page is told that was not told above: whoever asked for it is brought the next.
  if (silent) return page.older === null ? null : next(page.older);
  return (
    <>
      {months.map((one) => (
        <Month key={one.month} {...one} locale={locale} goesOn={one.month === begun?.month} />
      ))}
      <Older before={page.older}>{next}</Older>
    </>
  );
}
