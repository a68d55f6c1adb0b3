"use client";

import { useLocale, useTranslations } from "next-intl";
import { dayName } from "../day-name";
import { SelectField } from "../ui/select-field";

interface DayToMarkProps {
  days: string[];
  value: string;
  onChange: (day: string) => void;
}

/** Which day is meant. Where there is one, nobody is asked. */
export function DayToMark({ days, value, onChange }: DayToMarkProps) {
  const t = useTranslations("commitments.mark");
  const locale = useLocale();
  if (days.length < 2) return <p className="text-title">{dayName(value, locale)}</p>;
  return (
    <SelectField
      label={t("day")}
      value={value}
      options={days.map((day) => ({ value: day, label: dayName(day, locale) }))}
      onChange={onChange}
    />
  );
}
