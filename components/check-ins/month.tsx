import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { CheckInMonthView } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { Panes, Title } from "../shell/panes";
import { Card } from "../ui/card";
import { MonthCalendar } from "./month-calendar";
import { MonthTable } from "./month-table";

/** The month so many before or after another: "2026-11" and -1 is "2026-10". */
export function monthsOn(month: string, by: number) {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 15)).toISOString().slice(0, 7);
}

const step = "inline-flex size-12 items-center justify-center rounded-14 text-ink-2 hover:bg-sunken hover:text-ink";

/** What was done in one month, as a calendar and as a table. A day without a check-in is simply a day. */
export function Month({ view, us }: { view: CheckInMonthView; us: UsView }) {
  const t = useTranslations("checkIns.calendar");
  const locale = useLocale();
  const name = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${view.month}-15T12:00:00Z`),
  );
  const summary = t("summary", { days: view.days.length });
  return (
    <Panes>
      <Title
        above={
          <Link
            href="/check-ins"
            className="inline-flex min-h-12 items-center underline decoration-line underline-offset-4"
          >
            {t("back")}
          </Link>
        }
        below={summary}
      >
        {t("title", { month: name })}
      </Title>
      <Card>
        <nav className="flex items-center justify-between">
          <Link href={`/check-ins/month/${monthsOn(view.month, -1)}`} aria-label={t("before")} className={step}>
            <ChevronLeft aria-hidden size={22} strokeWidth={1.6} className="rtl:-scale-x-100" />
          </Link>
          <Link href={`/check-ins/month/${monthsOn(view.month, 1)}`} aria-label={t("after")} className={step}>
            <ChevronRight aria-hidden size={22} strokeWidth={1.6} className="rtl:-scale-x-100" />
          </Link>
        </nav>
        <MonthCalendar view={view} label={summary} />
        {view.days.length > 0 ? <MonthTable view={view} us={us} /> : null}
      </Card>
    </Panes>
  );
}
