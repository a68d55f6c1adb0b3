import { useTranslations } from "next-intl";
import { SelectField } from "../ui/select-field";
import { useOperation } from "../use-operation";
import { useChosen } from "./use-chosen";

const CHOICES = [3, 5, 7, 10, 14, 21, 30, 45, 60];

/** After how many quiet days the fourth shelf rests by itself. */
export function QuietDays({ days }: { days: number }) {
  const t = useTranslations("ownShelf");
  const { run } = useOperation("setQuietDays");
  const [chosen, choose] = useChosen(days, (next) => run({ days: next }));
  const choices = [...new Set([...CHOICES, days])].sort((one, other) => one - other);
  return (
    <SelectField
      label={t("days")}
      hint={t("daysHint")}
      value={String(chosen)}
      onChange={(value) => choose(Number(value))}
      options={choices.map((count) => ({ value: String(count), label: t("dayCount", { days: count }) }))}
    />
  );
}
