"use client";

import { useTranslations } from "next-intl";
import { Choice } from "../ui/choice";
import { TextField } from "../ui/text-field";
import { DayChips } from "../windows/day-chips";

/** What was chosen so far of when it is to be done. */
export type Chosen = { weekly: boolean; days: number[]; first: string; last?: string; time?: string };

/** The same as it is sent. Without a day of the week it is on the first day alone. */
export const whenOf = ({ weekly, days, first, last, time }: Chosen) => ({
  days: weekly ? days : [],
  first,
  ...(weekly && last ? { last } : {}),
  ...(time ? { time } : {}),
});

interface WhenFieldsProps {
  value: Chosen;
  onChange: (chosen: Chosen) => void;
  zone: string;
}

/** A day, or days of the week, by one's own calendar. */
export function WhenFields({ value, onChange, zone }: WhenFieldsProps) {
  const t = useTranslations("commitments.make");
  const put = (more: Partial<Chosen>) => onChange({ ...value, ...more });
  return (
    <>
      <Choice
        legend={t("how")}
        name="how"
        inline
        value={value.weekly ? "weekly" : "once"}
        onChange={(how) => put({ weekly: how === "weekly" })}
        options={(["once", "weekly"] as const).map((how) => ({ value: how, label: t(how) }))}
      />
      {value.weekly ? (
        <DayChips legend={t("days")} days={value.days} onChange={(days) => put({ days })} required />
      ) : null}
      <TextField
        type="date"
        required
        label={t(value.weekly ? "first" : "day")}
        value={value.first}
        onChange={(event) => put({ first: event.currentTarget.value })}
      />
      {value.weekly ? (
        <TextField
          type="date"
          optional
          label={t("last")}
          hint={t("lastHint")}
          value={value.last ?? ""}
          onChange={(event) => put({ last: event.currentTarget.value })}
        />
      ) : null}
      <TextField
        type="time"
        optional
        label={t("time")}
        hint={t("zone", { zone: zone.replaceAll("_", " ") })}
        value={value.time ?? ""}
        onChange={(event) => put({ time: event.currentTarget.value.slice(0, 5) })}
      />
    </>
  );
}
