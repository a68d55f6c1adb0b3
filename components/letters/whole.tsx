"use client";

import { useTranslations } from "next-intl";
import { WHOLES } from "@/lib/letters/rules";
import type { Whole } from "@/lib/letters/schema";
import { localDay } from "@/lib/zone";
import { Choice } from "../ui/choice";
import { TextField } from "../ui/text-field";

/** Whether it is all of it, as it is kept while it is being written: `more 2026-12-01`, `yes`, or nothing yet. */
export function wholeIn(kept: string): { whole?: Whole; moreBy?: string } {
  const [said, day] = kept.split(" ");
  const whole = WHOLES.find((one) => one === said);
  return { ...(whole ? { whole } : {}), ...(day ? { moreBy: day } : {}) };
}

interface WholeChoiceProps {
  kept: string;
  onChange: (kept: string) => void;
  problem?: string | undefined;
}

/** Is this all of it? If more is to come, a day by which it does. */
export function WholeChoice({ kept, onChange, problem }: WholeChoiceProps) {
  const t = useTranslations("letters.whole");
  const { whole, moreBy } = wholeIn(kept);
  return (
    <>
      <Choice
        legend={t("legend")}
        hint={t("hint")}
        name="whole"
        value={whole}
        onChange={onChange}
        options={WHOLES.map((value) => ({ value, label: t(value) }))}
        problem={problem}
      />
      {whole === "more" ? (
        <TextField
          type="date"
          required
          label={t("by")}
          min={localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)}
          value={moreBy ?? ""}
          onChange={(event) => onChange(`more ${event.currentTarget.value}`)}
        />
      ) : null}
    </>
  );
}
