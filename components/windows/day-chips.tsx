"use client";

import { useLocale } from "next-intl";
import type { ReactNode } from "react";
import { dayName } from "./plan-words";

const DAYS = [1, 2, 3, 4, 5, 6, 7];

interface DayChipsProps {
  legend: string;
  days: number[];
  onChange: (days: number[]) => void;
  /** At least one has to be chosen before it can be sent. */
  required?: boolean;
  /** Stands under them: what is missing. */
  children?: ReactNode;
}

/** Days of the week, Monday first, each to be chosen or not. */
export function DayChips({ legend, days, onChange, required = false, children }: DayChipsProps) {
  const locale = useLocale();
  return (
    <fieldset className="min-w-0">
      <legend className="text-title">{legend}</legend>
      <div className="mt-2.5 flex flex-wrap gap-1.5">
        {DAYS.map((day) => (
          <label
            key={day}
            className="relative flex min-h-12 items-center rounded-16 border border-control bg-surface px-3.5 text-ink-2 has-checked:border-tide has-checked:bg-tide-soft has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="checkbox"
              required={required && days.length === 0}
              checked={days.includes(day)}
              onChange={({ currentTarget: { checked } }) =>
                onChange(checked ? [...days, day] : days.filter((one) => one !== day))
              }
              className="sr-only"
            />
            {dayName(locale, day, "short")}
          </label>
        ))}
      </div>
      {children}
    </fieldset>
  );
}
