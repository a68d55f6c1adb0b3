import { wallTime } from "@/lib/zone";
import { dateFormat, inDigitsOf } from "../dates";

/**
 * The clock on the author's wall, and whether the reader's shows the same. The zone is named only if it differs, and not
 * yet where the reader's is not known: while the server draws, and until the page has woken.
 */
export function timeOf(at: number, zone: string, locale: string, readers: string | null) {
  const text = inDigitsOf(locale, wallTime(at, zone).slice(11));
  const here = readers === null || wallTime(at, readers) === wallTime(at, zone);
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
