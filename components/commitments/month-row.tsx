import { useLocale, useTranslations } from "next-intl";
import type { MarkView } from "@/lib/commitments/schema";
import { dayName } from "../day-name";
import { Fold } from "../ui/fold";
import { Words } from "../ui/words";
import { FitNote } from "./fit-note";
import { Said } from "./said";

interface MonthRowProps {
  mark: MarkView;
  words: string;
  /** What had been said of the same day before it was put right. */
  before: MarkView[];
  hurt: boolean;
}

/** One day of one promise. */
export function MonthRow({ mark, words, before, hurt }: MonthRowProps) {
  const t = useTranslations("commitments.said");
  const locale = useLocale();
  return (
    <tr className="border-t border-line align-top">
      <th scope="row" className="w-[30%] py-3 pe-3 text-start text-meta font-normal">
        {dayName(mark.date, locale)}
      </th>
      <td className="flex flex-col gap-2 py-3">
        <Words text={words} />
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
