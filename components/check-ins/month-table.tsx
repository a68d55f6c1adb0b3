import { useLocale, useTranslations } from "next-intl";
import type { CheckInKind, CheckInMonthView } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { dayName } from "./times";

/** The calendar's twin, for whoever would rather read it. */
export function MonthTable({ view, us }: { view: CheckInMonthView; us: UsView }) {
  const t = useTranslations("checkIns");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const said = (kinds: CheckInKind[]) => list.format(kinds.map((kind) => t(`kinds.${kind}`)));
  return (
    <details>
      <summary className="inline-flex min-h-12 items-center rounded-8 text-ink-2 underline decoration-line underline-offset-4 hover:text-ink">
        {t("calendar.table")}
      </summary>
      <table className="w-full text-start">
        <thead>
          <tr className="text-meta text-ink-2">
            <th scope="col" className="py-2 pe-3 text-start">
              {t("calendar.date")}
            </th>
            <th scope="col" className="py-2 pe-3 text-start">
              {t("you")}
            </th>
            <th scope="col" className="py-2 text-start">
              {us.partner?.firstName ?? ""}
            </th>
          </tr>
        </thead>
        <tbody>
          {view.days.map((day) => (
            <tr key={day.date} className="border-t border-line align-top">
              <th scope="row" className="py-2 pe-3 text-start font-normal">
                {dayName(day.date, locale)}
              </th>
              <td className="py-2 pe-3">{said(day.mine)}</td>
              <td className="py-2">{said(day.theirs)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
