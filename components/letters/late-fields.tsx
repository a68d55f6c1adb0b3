"use client";

import { useTranslations } from "next-intl";
import { TOPICS } from "@/lib/letters/rules";
import type { Topic } from "@/lib/letters/schema";
import { Choice } from "../ui/choice";

/** What a cover tells, as it is kept while it is being written: `money no`, `health yes`, one of them, or nothing yet. */
export function coverIn(kept: string): { topic?: Topic; urgent?: boolean } {
  const said = kept.split(" ");
  const topic = TOPICS.find((one) => said.includes(one));
  const urgent = said.includes("yes") ? { urgent: true } : said.includes("no") ? { urgent: false } : {};
  return { ...(topic ? { topic } : {}), ...urgent };
}

interface LateFieldsProps {
  kept: string;
  onChange: (kept: string) => void;
  problem?: string | undefined;
}

/** What the cover of a late truth tells before it is opened. */
export function LateFields({ kept, onChange, problem }: LateFieldsProps) {
  const t = useTranslations("letters");
  const { topic, urgent } = coverIn(kept);
  const answer = urgent === undefined ? undefined : urgent ? "yes" : "no";
  return (
    <>
      <Choice
        legend={t("late.topic")}
        hint={t("late.topicHint")}
        name="topic"
        inline
        value={topic}
        onChange={(next) => onChange([next, answer].filter(Boolean).join(" "))}
        options={TOPICS.map((one) => ({ value: one, label: t(`cover.topics.${one}`) }))}
        problem={topic ? undefined : problem}
      />
      <Choice
        legend={t("late.urgent")}
        name="urgent"
        inline
        value={answer}
        onChange={(next) => onChange([topic, next].filter(Boolean).join(" "))}
        problem={topic ? problem : undefined}
        options={(["yes", "no"] as const).map((one) => ({ value: one, label: t(`late.${one}`) }))}
      />
    </>
  );
}
