import { daysBetween, wallTime } from "@/lib/zone";

const hereZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** The clock on the author's wall, and whether the reader's shows the same. The zone is named only if it differs. */
export function timeOf(at: number, zone: string) {
  const text = wallTime(at, zone).slice(11);
  const here = typeof window === "undefined" || wallTime(at, hereZone()) === wallTime(at, zone);
  return { text, here, zone: zone.split("/").at(-1)?.replaceAll("_", " ") ?? zone };
}

/** "14:30", or with its day when that is another one. */
export function whenOf(about: string, localDate: string) {
  const [day = "", time = ""] = about.split("T");
  return day === localDate ? time : `${day} ${time}`;
}

/** Which day this is, seen from the reader's own: for "today" and "yesterday". */
export const daysAgo = (date: string, now = Date.now()) => daysBetween(date, wallTime(now, hereZone()).slice(0, 10));

/** A date to read: "Tuesday 24 November". It is a day on a calendar, so no zone may move it. */
export const dayName = (date: string, locale: string) =>
  new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(
    new Date(`${date}T12:00:00Z`),
  );
