import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Done } from "@/lib/path/rules";
import { dateFormat } from "../dates";

interface MonthProps {
  /** `2026-11` */
  month: string;
  done: { seq: number; day: string; what: Done }[];
  /** What came by the day, and was not told of this month yet. */
  byTheDay: Done[];
  locale: string;
  /** Its heading stands on the page before. */
  goesOn: boolean;
}

const MONTH = { month: "long", year: "numeric", timeZone: "UTC" } as const;
const DAY = { weekday: "short", day: "numeric", timeZone: "UTC" } as const;

/** What was done in a month: what came by the day, and then each day of which there is more to tell. */
export function Month({ month, done, byTheDay, locale, goesOn }: MonthProps) {
  const t = useTranslations("path.done");
  const name = dateFormat(locale, MONTH).format(new Date(`${month}-01T12:00:00Z`));
  const format = dateFormat(locale, DAY);
  const days = [...new Set(done.map(({ day }) => day))];
  if (days.length + byTheDay.length === 0) return null;
  return (
    <section aria-label={name} className="flex flex-col gap-2">
      {goesOn ? null : <h2 className="pt-3 text-h2">{name}</h2>}
      <ol className="divide-y divide-line rounded-22 border border-line bg-surface px-4.5">
        {byTheDay.length ? (
          <Told when={<span>{t("byTheDay")}</span>}>
            {byTheDay.map((what) => (
              <li key={what}>{t(`what.${what}`)}</li>
            ))}
          </Told>
        ) : null}
        {days.map((day) => (
          <Told key={day} when={<time dateTime={day}>{format.format(new Date(`${day}T12:00:00Z`))}</time>}>
            {done
              .filter((one) => one.day === day)
              .map(({ seq, what }) => (
                <li key={seq}>{t(`what.${what}`)}</li>
              ))}
          </Told>
        ))}
      </ol>
    </section>
  );
}

const Told = ({ when, children }: { when: ReactNode; children: ReactNode }) => (
  <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 py-3.5">
    <div className="min-w-24 text-meta text-ink-2">{when}</div>
    <ul className="flex min-w-0 flex-1 basis-48 flex-col gap-1.5">{children}</ul>
  </li>
);
