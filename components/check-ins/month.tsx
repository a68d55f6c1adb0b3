import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { CheckInMonthView } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { dateFormat } from "../dates";
import { Panes, Title } from "../shell/panes";
import { Card } from "../ui/card";
import { MonthCalendar } from "./month-calendar";
import { MonthSteps } from "./month-steps";
import { MonthTable } from "./month-table";

/** What was done in one month, as a calendar and as a table. A day without a check-in is simply a day. */
export function Month({ view, us }: { view: CheckInMonthView; us: UsView }) {
  const t = useTranslations("checkIns.calendar");
  const locale = useLocale();
  const name = dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${view.month}-15T12:00:00Z`),
  );
  const summary = t("summary", { days: view.days.length });
  return (
    <Panes beside={view.days.length > 0 ? <MonthTable view={view} us={us} /> : null}>
      <Title
        above={
          <Link
            href="/check-ins"
            className="-ms-1.5 inline-flex min-h-12 items-center gap-1 rounded-8 pe-3 hover:text-ink"
          >
            <ChevronLeft aria-hidden size={22} strokeWidth={1.6} className="rtl:-scale-x-100" />
            {t("back")}
          </Link>
        }
        below={summary}
      >
        {t("title", { month: name })}
      </Title>
      <Card>
        <MonthCalendar view={view} label={summary} />
        {view.days.some(({ outcomes }) => outcomes.includes("notKept")) ? (
          <p className="flex items-center gap-2 text-meta text-ink-2">
            <span aria-hidden className="hatched size-5 shrink-0 rounded-8 border border-clay" />
            {t("notKeptDay")}
          </p>
        ) : null}
        <MonthSteps under="/check-ins/month" month={view.month} />
      </Card>
    </Panes>
  );
}
