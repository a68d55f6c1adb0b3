"use client";

import { useLocale, useTranslations } from "next-intl";
import type { MarkView } from "@/lib/commitments/schema";
import { dayName } from "../day-name";
import { LongWords } from "../ui/long-words";
import { OutcomeWord } from "./outcome";

/** What its maker said of one day. */
export function Said({ mark, day = false }: { mark: MarkView; day?: boolean }) {
  const t = useTranslations("commitments.said");
  const locale = useLocale();
  return (
    <div className="flex flex-col gap-1.5">
      <p className="flex flex-wrap items-center gap-x-3 text-meta">
        <OutcomeWord outcome={mark.outcome} />
        {day ? <span className="text-ink-2">{dayName(mark.date, locale)}</span> : null}
      </p>
      {mark.happened ? <LongWords text={mark.happened} sooner /> : null}
      {mark.instead ? (
        <div className="pt-1">
          <p className="text-meta text-ink-2">{t("instead")}</p>
          <LongWords text={mark.instead} sooner />
        </div>
      ) : null}
      {mark.newDate ? (
        <p className="text-meta text-ink-2">{t("newDate", { day: dayName(mark.newDate, locale) })}</p>
      ) : null}
    </div>
  );
}
