"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import { dateFormat } from "../dates";
import { Title } from "../shell/panes";

const never = () => () => {};
const dayOfYear = () => new Date().toDateString();

/** The day and a word for the hour, by this device's clock. */
export function Greeting() {
  const t = useTranslations("today");
  const locale = useLocale();
  const today = useSyncExternalStore(never, dayOfYear, () => null);
  const hour = today ? new Date().getHours() : 12;
  const word = hour < 5 || hour >= 23 ? "night" : hour < 12 ? "morning" : hour < 18 ? "day" : "evening";
  const weekday = today
    ? dateFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(new Date())
    : "\u00a0";
  return <Title above={weekday}>{t(word)}</Title>;
}
