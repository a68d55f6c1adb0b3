import { useLocale, useTranslations } from "next-intl";
import type { MarkView } from "@/lib/commitments/schema";
import { dateFormat } from "../dates";
import { Fold } from "../ui/fold";
import { FitNote } from "./fit-note";
import { Said } from "./said";

interface MonthRowProps {
  mark: MarkView;
  /** What had been said of the same day before it was put right. */
  before: MarkView[];
  hurt: boolean;
}

/** Its month is the page’s. */
const DAY = { weekday: "short", day: "numeric", timeZone: "UTC" } as const;

/** One day of one promise. */
export function MonthRow({ mark, before, hurt }: MonthRowProps) {
  const t = useTranslations("commitments.said");
  const locale = useLocale();
  return (
    <tr className="align-top">
      <th scope="row" className="w-[30%] py-1.5 pe-3 text-start text-meta font-normal text-ink-2">
        {dateFormat(locale, DAY).format(new Date(`${mark.date}T12:00:00Z`))}
      </th>
      <td className="py-1.5">
        <Said mark={mark} />
        {hurt ? <FitNote mark={mark} /> : null}
        {before.length ? (
          <Fold label={t("before")}>
            <div className="flex flex-col gap-3">
              {before.map((one) => (
                <Said key={one.id} mark={one} />
              ))}
            </div>
          </Fold>
        ) : null}
      </td>
    </tr>
  );
}
