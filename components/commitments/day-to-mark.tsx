"use client";

import { useLocale, useTranslations } from "next-intl";
import { dateFormat } from "../dates";
import { dayName } from "../day-name";
import { SelectField } from "../ui/select-field";

interface DayToMarkProps {
  days: string[];
  value: string;
  onChange: (day: string) => void;
}

/** Short, so that it is read to its end where text is large. */
const DAY = { weekday: "short", day: "numeric", month: "short", timeZone: "UTC" } as const;

/** Which day is meant. Where there is one, nobody is asked. */
export function DayToMark({ days, value, onChange }: DayToMarkProps) {
  const t = useTranslations("commitments.mark");
  const locale = useLocale();
  const format = dateFormat(locale, DAY);
  if (days.length < 2) return <p className="text-title">{dayName(value, locale)}</p>;
  return (
    <SelectField
      label={t("day")}
      value={value}
      options={days.map((day) => ({ value: day, label: format.format(new Date(`${day}T12:00:00Z`)) }))}
      onChange={onChange}
    />
  );
}
