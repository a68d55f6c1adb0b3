"use client";

import { useLocale, useNow, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { daysBetween, localDay } from "@/lib/zone";
import { dateFormat } from "./dates";

const never = () => () => {};
const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
/** The zone of this device. Null while the server draws. */
export const useZone = () => useSyncExternalStore(never, hereZone, () => null);

/** The reader's day, `2026-11-24`. Until their zone is known, the day of UTC on which the server drew. */
export function useToday() {
  const zone = useZone();
  const drawn = useNow();
  return zone === null ? localDay(drawn.getTime(), "UTC") : localDay(Date.now(), zone);
}

const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const DAY = { weekday: "long", day: "numeric", month: "long" } as const;

/** An instant in words, by the clock of this device. Null while the server draws: it does not know that clock. */
export function useWhen() {
  const t = useTranslations("pair.when");
  const locale = useLocale();
  const timeZone = useZone();
  return (at: number) => {
    if (timeZone === null) return null;
    const days = daysBetween(localDay(at, timeZone), localDay(Date.now(), timeZone));
    const time = dateFormat(locale, { ...TIME, timeZone }).format(at);
    if (days === 0) return t("today", { time });
    if (days === 1) return t("yesterday", { time });
    return dateFormat(locale, { ...DAY, ...TIME, timeZone }).format(at);
  };
}
