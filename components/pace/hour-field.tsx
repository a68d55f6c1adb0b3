"use client";

import { useLocale, useTranslations } from "next-intl";
import { dateFormat } from "../dates";
import { SelectField } from "../ui/select-field";

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/** A full hour of one's own clock. */
export function HourField({ hour, onChange }: { hour: number; onChange: (hour: number) => void }) {
  const t = useTranslations("pace.set");
  const format = dateFormat(useLocale(), { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: "UTC" });
  return (
    <SelectField
      label={t("hour")}
      hint={t("hourHint")}
      value={String(hour)}
      onChange={(value) => onChange(Number(value))}
      options={HOURS.map((one) => ({ value: String(one), label: format.format(Date.UTC(2026, 0, 1, one)) }))}
    />
  );
}
