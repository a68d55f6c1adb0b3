import Link from "next/link";
import { useTranslations } from "next-intl";
import { Onward } from "../ui/onward";
import { type Step, steps } from "./steps";

interface StepListProps {
  gold: readonly number[];
  /** Where a step can be entered. A step without a place is named and no more. */
  places: Partial<Record<Step, string>>;
}

/** Paddings keep their size when text is made large: on a small screen the words need the room. */
const row = "flex min-h-14 items-center gap-[14px] px-[18px] py-2.5";

/** The ten steps as places: any of them can be entered, in any order. */
export function StepList({ gold, places }: StepListProps) {
  const t = useTranslations("path");
  return (
    <ol className="-mx-4.5 -mb-4.5 divide-y divide-line overflow-hidden rounded-b-22 border-t border-line">
      {steps.map((step, i) => {
        const place = places[step];
        const filled = gold.includes(i + 1);
        const inside = (
          <>
            <span aria-hidden className={`h-8 w-[3px] shrink-0 rounded-8 ${filled ? "bg-gold" : "bg-line"}`} />
            <span className="min-w-0 grow">
              <span className="block text-title hyphens-auto">
                {t(`steps.${step}.name`)}
                {filled ? <span className="sr-only"> ({t("gold")})</span> : null}
              </span>
              <span className="block text-meta text-ink-2">{t(`steps.${step}.about`)}</span>
            </span>
            {place ? (
              <span className="@max-[12rem]:hidden">
                <Onward />
              </span>
            ) : null}
          </>
        );
        return (
          <li key={step} className="@container">
            {place ? (
              <Link href={place} prefetch={true} className={`${row} -outline-offset-3 hover:bg-sunken`}>
                {inside}
              </Link>
            ) : (
              <div className={row}>{inside}</div>
            )}
          </li>
        );
      })}
    </ol>
  );
}
