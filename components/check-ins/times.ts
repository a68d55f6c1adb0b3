import { daysBetween, wallTime } from "@/lib/zone";
import { dateFormat, inDigitsOf } from "../dates";

const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The clock on the author's wall, and whether the reader's shows the same. The zone is named only if it differs. */
export function timeOf(at: number, zone: string, locale: string) {
  const text = inDigitsOf(locale, wallTime(at, zone).slice(11));
  const here = typeof window === "undefined" || wallTime(at, hereZone()) === wallTime(at, zone);
  return { text, here, zone: zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone };
}

const DAY = { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" } as const;
const TIME = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;

/** "14:30", or with its day when that is another one. */
export function whenOf(about: string, localDate: string, locale: string) {
  const [day, time = ""] = about.split("T");
  if (day === localDate) return inDigitsOf(locale, time);
  return dateFormat(locale, { ...DAY, ...TIME }).format(new Date(`${about}Z`));
}

/** Which day this is, seen from the reader's own: for "today" and "yesterday". */
export const daysAgo = (date: string, now = Date.now()) => daysBetween(date, wallTime(now, hereZone()).slice(0, 10));
