import { useTranslations } from "next-intl";
import type { CommitmentMonthView } from "@/lib/commitments/schema";
import { Card } from "../ui/card";
import { Words } from "../ui/words";
import { MonthRow } from "./month-row";
import { newestOf } from "./newest";

/** The calendar's twin: each promise once, and under it its days, what was said of each, and what had been said before that was put right. */
export function MonthTable({ view: { marks, commitments }, hurt }: { view: CommitmentMonthView; hurt: boolean }) {
  const t = useTranslations("commitments.calendar");
  const newest = newestOf(marks);
  const promises = [...new Set(newest.map(({ commitment }) => commitment))];
  return (
    <Card title={t("table")}>
      <table className="w-full text-start hyphens-auto wrap-anywhere @max-[19rem]:table-fixed">
        <thead className="sr-only">
          <tr>
            <th scope="col">{t("day")}</th>
            <th scope="col">{t("what")}</th>
          </tr>
        </thead>
        {promises.map((promise) => (
          <tbody key={promise}>
            <tr className="border-t border-line">
              <th scope="rowgroup" colSpan={2} className="pt-3.5 pb-2 text-start font-normal">
                <Words text={commitments.find(({ id }) => id === promise)?.words ?? ""} />
              </th>
            </tr>
            {newest
              .filter(({ commitment }) => commitment === promise)
              .map((mark) => (
                <MonthRow
                  key={mark.id}
                  mark={mark}
                  before={marks.filter(
                    ({ commitment, date, id }) => commitment === promise && date === mark.date && id !== mark.id,
                  )}
                  hurt={hurt}
                />
              ))}
          </tbody>
        ))}
      </table>
    </Card>
  );
}
