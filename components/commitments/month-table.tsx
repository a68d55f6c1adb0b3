import { useTranslations } from "next-intl";
import type { CommitmentMonthView } from "@/lib/commitments/schema";
import { Card } from "../ui/card";
import { MonthRow } from "./month-row";
import { newestOf } from "./newest";

/** The calendar's twin: each day, what was promised, what was said of it, and what had been said before that was put right. */
export function MonthTable({ view: { marks, commitments }, hurt }: { view: CommitmentMonthView; hurt: boolean }) {
  const t = useTranslations("commitments.calendar");
  return (
    <Card title={t("table")}>
      <table className="w-full text-start hyphens-auto wrap-anywhere @max-[19rem]:table-fixed">
        <thead>
          <tr className="text-meta text-ink-2 align-bottom">
            <th scope="col" className="py-2 pe-3 text-start">
              {t("day")}
            </th>
            <th scope="col" className="py-2 text-start">
              {t("what")}
            </th>
          </tr>
        </thead>
        <tbody>
          {newestOf(marks).map((mark) => (
            <MonthRow
              key={mark.id}
              mark={mark}
              words={commitments.find(({ id }) => id === mark.commitment)?.words ?? ""}
              before={marks.filter(
                ({ commitment, date, id }) => commitment === mark.commitment && date === mark.date && id !== mark.id,
              )}
              hurt={hurt}
            />
          ))}
        </tbody>
      </table>
    </Card>
  );
}
