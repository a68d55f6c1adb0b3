"use client";

import { useLocale } from "next-intl";
import { localDay } from "@/lib/zone";
import { dateFormat } from "../dates";

const LONG = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;

/** A day on a calendar (`2026-11-24`) in words. What is no day is shown as it is. */
export function useDay() {
  const locale = useLocale();
  return (day: string) => {
    const at = Date.parse(`${day}T12:00Z`);
    return Number.isFinite(at) ? dateFormat(locale, LONG).format(at) : day;
  };
}

export const zoneHere = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
export const today = () => localDay(Date.now(), zoneHere());
