"use client";

import { useTranslations } from "next-intl";
import { TOPICS } from "@/lib/letters/rules";
import type { Topic } from "@/lib/letters/schema";
import { Choice } from "../ui/choice";

export interface LateCover {
  topic?: Topic;
  urgent?: boolean;
}

interface LateFieldsProps {
  value: LateCover;
  onChange: (value: LateCover) => void;
  problem?: string | undefined;
}

/** What the cover of a late truth tells before it is opened. */
export function LateFields({ value, onChange, problem }: LateFieldsProps) {
  const t = useTranslations("letters");
  return (
    <>
      <Choice
        legend={t("late.topic")}
        hint={t("late.topicHint")}
        name="topic"
        inline
        value={value.topic}
        onChange={(topic) => onChange({ ...value, topic })}
        options={TOPICS.map((one) => ({ value: one, label: t(`cover.topics.${one}`) }))}
        problem={problem}
      />
      <Choice
        legend={t("late.urgent")}
        name="urgent"
        inline
        value={value.urgent === undefined ? undefined : value.urgent ? "yes" : "no"}
        onChange={(urgent) => onChange({ ...value, urgent: urgent === "yes" })}
        options={(["yes", "no"] as const).map((one) => ({ value: one, label: t(`late.${one}`) }))}
      />
    </>
  );
}
