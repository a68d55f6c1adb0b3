import { useLocale, useTranslations } from "next-intl";
import type { PlanView } from "@/lib/windows/schema";
import { dateFormat, inDigitsOf } from "../dates";

/** A Monday, from which days of the week are counted. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY = 86_400_000;

/** The names of days of the week, 1 for Monday, in the reader's language. */
export function dayName(locale: string, day: number, weekday: "long" | "short" = "long") {
  return dateFormat(locale, { weekday, timeZone: "UTC" }).format(MONDAY + (day - 1) * DAY);
}

/** "Tuesday and Sunday at 20:00, for 30 minutes", by the wall clock on which it was agreed. */
export function PlanWords({ plan: { days, time, zone, minutes, only } }: { plan: PlanView }) {
  const t = useTranslations("windows");
  const locale = useLocale();
  const names = new Intl.ListFormat(locale, { type: "conjunction" }).format(days.map((day) => dayName(locale, day)));
  return (
    <>
      <p className="font-voice text-voice">{t("plan", { days: names, time: inDigitsOf(locale, time), minutes })}</p>
      <p className="text-meta text-ink-2">{t("zone", { zone: zone.replaceAll("_", " ") })}</p>
      <p className="text-meta text-ink-2">{t(only ? "onlyThen" : "anyTime")}</p>
    </>
  );
}
