import { dateFormat } from "./dates";

const DAY = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;

/** A day, as `2026-11-26`, as people say it. */
export const dayName = (date: string, locale: string) => dateFormat(locale, DAY).format(new Date(`${date}T12:00:00Z`));
