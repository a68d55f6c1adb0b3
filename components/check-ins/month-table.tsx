import { useLocale, useTranslations } from "next-intl";
import type { CheckInKind, CheckInMonthView } from "@/lib/check-ins/schema";
import type { UsView } from "@/lib/pair/schema";
import { dayName } from "../day-name";
import { Card } from "../ui/card";
import { Words } from "../ui/words";

/** The calendar's twin, for whoever would rather read it. */
export function MonthTable({ view, us }: { view: CheckInMonthView; us: UsView }) {
  const t = useTranslations("checkIns");
  const locale = useLocale();
  const list = new Intl.ListFormat(locale, { type: "conjunction" });
  const said = (kinds: CheckInKind[]) => list.format([...new Set(kinds)].map((kind) => t(`kinds.${kind}`)));
  return (
    <Card title={t("calendar.table")}>
      <table className="w-full text-start text-meta hyphens-auto wrap-anywhere @max-[19rem]:table-fixed">
        <thead>
          <tr className="text-ink-2">
            <th scope="col" className="py-2 pe-3 text-start">
              {t("calendar.date")}
            </th>
            <th scope="col" className="py-2 pe-3 text-start">
              {t("you")}
            </th>
            <th scope="col" className="py-2 text-start">
              <Words text={us.partner?.firstName ?? ""} inline />
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
    </Card>
  );
}
