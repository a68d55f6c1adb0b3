"use client";

import { useTranslations } from "next-intl";
import type { ClauseText } from "@/lib/agreements/rules";
import { useDay } from "./days";

/** All that a text says, as words: for holding one against another, and for taking along. `bound` names whom it binds. */
export function useWhole() {
  const t = useTranslations("agreements");
  const day = useDay();
  return ({ kind, subject, words, why, ifNot, from, review, end }: Omit<ClauseText, "bound">, bound: string) =>
    [
      `${t(`kinds.${kind}`)} · ${t(`subjects.${subject}`)}`,
      words,
      why && `${t("clause.why")}: ${why}`,
      ifNot && `${t("clause.ifNot")}: ${ifNot}`,
      `${t("clause.labels.bound")}: ${bound}`,
      `${t("clause.labels.from")}: ${day(from)}`,
      `${t("clause.labels.review")}: ${day(review)}`,
      `${t("clause.labels.end")}: ${end ? day(end) : t("clause.noEnd")}`,
    ]
      .filter(Boolean)
      .join("\n\n");
}
