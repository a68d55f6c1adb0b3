import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** The month so many before or after another: "2026-11" and -1 is "2026-10". */
function monthsOn(month: string, by: number) {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 15)).toISOString().slice(0, 7);
}

const step =
  "inline-flex min-h-12 items-center gap-1 rounded-14 px-2 text-meta text-ink-2 hover:bg-sunken hover:text-ink";

/** The ways to the month before and after, under a place. */
export function MonthSteps({ under, month }: { under: string; month: string }) {
  const t = useTranslations("checkIns.calendar");
  return (
    <nav aria-label={t("others")} className="-mb-2 flex flex-wrap justify-between border-t border-line pt-1">
      <Link href={`${under}/${monthsOn(month, -1)}`} className={step}>
        <ChevronLeft aria-hidden size={20} strokeWidth={1.6} className="rtl:-scale-x-100" />
        {t("before")}
      </Link>
      <Link href={`${under}/${monthsOn(month, 1)}`} className={step}>
        {t("after")}
        <ChevronRight aria-hidden size={20} strokeWidth={1.6} className="rtl:-scale-x-100" />
      </Link>
    </nav>
  );
}
