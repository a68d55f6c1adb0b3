"use client";

import { useTranslations } from "next-intl";
import type { QuestionsView, QuestionView } from "@/lib/questions/schema";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";
import { useWhen } from "../use-when";

/** From so long before a time that they set themselves, somebody is reminded of it, here and nowhere else. */
const AHEAD = 24 * 3_600_000;

const OPEN = { closed: false };

const isMineToAnswer = ({ mine, state }: QuestionView) => !mine && (state === "asked" || state === "acknowledged");

/** That a question or an answer is here. No number, and nothing of the other's silence. */
export function TodayQuestions() {
  const t = useTranslations("questions.today");
  const when = useWhen();
  const open = useView<QuestionsView>("questions", OPEN)?.items ?? [];
  const asked = open.filter(isMineToAnswer);
  const soon = asked.flatMap(({ promised }) => promised?.by ?? []).sort((a, b) => a - b)[0];
  const answered = open.some(({ mine, state }) => mine && state === "answered");
  if (!asked.length && !answered) return null;
  return (
    <Card title={t("title")}>
      {asked.length ? <p>{t("toAnswer")}</p> : null}
      {soon !== undefined && soon - Date.now() < AHEAD && soon > Date.now() ? (
        <p className="text-ink-2">{t("promised", { when: when(soon) ?? "" })}</p>
      ) : null}
      {answered ? <p>{t("answered")}</p> : null}
      <LinkButton href="/questions">{t("open")}</LinkButton>
    </Card>
  );
}
