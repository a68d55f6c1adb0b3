import { dateFormat } from "./dates";

/** A day, as `2026-11-26`, as people say it. */
export const dayName = (locale: string, date: string) =>
  dateFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(Date.parse(date));
