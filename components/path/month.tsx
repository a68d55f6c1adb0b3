import { useTranslations } from "next-intl";
import type { Done } from "@/lib/path/rules";
import { dateFormat } from "../dates";

interface MonthProps {
  /** `2026-11` */
  month: string;
  done: { seq: number; day: string; what: Done }[];
  locale: string;
  /** Its heading stands on the page before. */
  goesOn: boolean;
}

const MONTH = { month: "long", year: "numeric", timeZone: "UTC" } as const;
const DAY = { weekday: "short", day: "numeric", timeZone: "UTC" } as const;

/** What was done on each day of a month. */
export function Month({ month, done, locale, goesOn }: MonthProps) {
  const t = useTranslations("path.done.what");
  const name = dateFormat(locale, MONTH).format(new Date(`${month}-01T12:00:00Z`));
  const format = dateFormat(locale, DAY);
  const days = [...new Set(done.map(({ day }) => day))];
  return (
    <section aria-label={name} className="flex flex-col gap-2">
      {goesOn ? null : <h2 className="pt-3 text-h2">{name}</h2>}
      <ol className="divide-y divide-line rounded-22 border border-line bg-surface px-4.5">
        {days.map((day) => (
          <li key={day} className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3.5">
            <time dateTime={day} className="min-w-20 text-meta text-ink-2">
              {format.format(new Date(`${day}T12:00:00Z`))}
            </time>
            <ul className="flex min-w-0 flex-1 basis-48 flex-col gap-1.5">
              {done
                .filter((one) => one.day === day)
                .map(({ seq, what }) => (
                  <li key={seq}>{t(what)}</li>
                ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}
