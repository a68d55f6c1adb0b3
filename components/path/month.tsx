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

/** A month of what was done, a line each. */
export function Month({ month, done, locale, goesOn }: MonthProps) {
  const t = useTranslations("path.done.what");
  const name = dateFormat(locale, MONTH).format(new Date(`${month}-01T12:00:00Z`));
  const format = dateFormat(locale, DAY);
  return (
    <section aria-label={name} className="flex flex-col gap-2">
      {goesOn ? null : <h2 className="pt-3 text-h2">{name}</h2>}
      <ol className="divide-y divide-line rounded-22 border border-line bg-surface px-4.5">
        {done.map(({ seq, day, what }) => (
          <li key={seq} className="flex flex-wrap items-baseline gap-x-4 py-3">
            <time dateTime={day} className="min-w-16 text-meta text-ink-2">
              {format.format(new Date(`${day}T12:00:00Z`))}
            </time>
            <span className="min-w-0 flex-1 basis-48">{t(what)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
