"use client";

import { useTranslations } from "next-intl";
import { NEEDS } from "@/lib/hearings/rules";
import type { HearingNeed } from "@/lib/hearings/schema";
import { Choice } from "../ui/choice";

interface NeedChoiceProps {
  value: HearingNeed | undefined;
  onChange: (need: HearingNeed) => void;
  partner: string;
  problem?: string | undefined;
}

/** What the one who speaks needs now, each with what it means for the other. */
export function NeedChoice({ value, onChange, partner, problem }: NeedChoiceProps) {
  const t = useTranslations("hearings.need");
  return (
    <Choice
      legend={t("legend")}
      hint={t("hint")}
      name="need"
      value={value}
      onChange={onChange}
      options={NEEDS.map((need) => ({ value: need, label: t(need), hint: t(`means.${need}`, { name: partner }) }))}
      problem={problem}
    />
  );
}
