import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { CommitmentMonthView } from "@/lib/commitments/schema";
import { MonthCalendar } from "../check-ins/month-calendar";
import { MonthSteps } from "../check-ins/month-steps";
import { dateFormat } from "../dates";
import { Panes, Title } from "../shell/panes";
import { Card } from "../ui/card";
import { ScreenEnd } from "../ui/screen-end";
import { MonthTable } from "./month-table";
import { newestOf } from "./newest";
import { greys } from "./outcome";

interface MonthProps {
  view: CommitmentMonthView;
  repair: string;
  hurt: boolean;
}

/** What was done in one month, as a calendar and as a table. A day of which nothing was said is simply a day. */
export function PromisesMonth({ view, repair, hurt }: MonthProps) {
  const t = useTranslations("commitments.calendar");
  const locale = useLocale();
  const month = dateFormat(locale, { month: "long", year: "numeric", timeZone: "UTC" }).format(
    new Date(`${view.month}-15T12:00:00Z`),
  );
  const newest = newestOf(view.marks);
  const days = [...new Set(newest.map(({ date }) => date))];
  const summary = t(days.length ? "some" : "nothing");
  const outcomesOn = (date: string) => newest.filter((mark) => mark.date === date).map(({ outcome }) => outcome);
  const filled = days.map((date) => ({ date, outcomes: outcomesOn(date) }));
  return (
    <Panes>
      <Title
        above={
          <Link
            href="/promises"
            className="-ms-1.5 inline-flex min-h-12 items-center gap-1 rounded-8 pe-3 hover:text-ink"
          >
            <ChevronLeft aria-hidden size={22} strokeWidth={1.6} className="rtl:-scale-x-100" />
            {t("back")}
          </Link>
        }
        below={summary}
      >
        {t("title", { month })}
      </Title>
      <Card>
        <MonthCalendar view={{ month: view.month, days: filled }} label={summary} colours="grey" />
        {filled.some(({ outcomes }) => outcomes.includes("notKept")) ? (
          <p className="flex items-center gap-2 text-meta text-ink-2">
            <span aria-hidden className={`size-5 shrink-0 rounded-8 border ${greys.notKept}`} />
            {t("notKept")}
          </p>
        ) : null}
        <MonthSteps under={`/promises/${repair}`} month={view.month} />
      </Card>
      {days.length ? <MonthTable view={view} hurt={hurt} /> : null}
      <ScreenEnd />
    </Panes>
  );
}
