"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { CommitmentView } from "@/lib/commitments/schema";
import { inDigitsOf } from "../dates";
import { dayName } from "../day-name";
import { dayName as weekdayName } from "../windows/plan-words";

const never = () => () => {};
const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** When something is to be done, in words; and by whose clock, where the reader's is another. */
export function useWhenWords() {
  const t = useTranslations("commitments.when");
  const locale = useLocale();
  const here = useSyncExternalStore(never, hereZone, () => null);
  const listed = (type: "unit" | "conjunction", parts: string[]) => new Intl.ListFormat(locale, { type }).format(parts);
  return ({ days, first, last, time, zone, today }: CommitmentView) => {
    const names = days.map((day) => weekdayName(locale, day));
    const on = days.length === 7 ? t("everyDay") : listed("conjunction", names);
    const words = listed("unit", [
      days.length ? on : t("once", { day: dayName(first, locale) }),
      ...(time ? [t("at", { time: inDigitsOf(locale, time) })] : []),
      ...(days.length && first > today ? [t("from", { day: dayName(first, locale) })] : []),
      ...(last ? [t("until", { day: dayName(last, locale) })] : []),
    ]);
    return { words, zone: here && here !== zone ? t("zone", { zone: zone.replaceAll("_", " ") }) : null };
  };
}
