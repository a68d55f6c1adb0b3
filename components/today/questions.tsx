"use client";

import { useTranslations } from "next-intl";
import type { UsView } from "@/lib/pair/schema";
import type { QuestionsView, QuestionView } from "@/lib/questions/schema";
import { isNew } from "../questions/seen";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";
import { useWhen } from "../use-when";
import { useHere } from "../wire/provider";

/** From so long before a time that they set themselves, somebody is reminded of it, here and nowhere else. */
const AHEAD = 24 * 3_600_000;
const OPEN = { closed: false };

/** The time by which somebody said that they would answer, once it is near. */
const promisedSoon = ({ promised }: QuestionView) =>
  promised?.by && promised.by > Date.now() && promised.by - Date.now() < AHEAD ? [promised.by] : [];

/** That a question or an answer is here. No number, nothing of the other's silence, and nothing asked of the one who was hurt. */
export function TodayQuestions({ us }: { us: UsView }) {
  const t = useTranslations("questions.today");
  const when = useWhen();
  const device = useHere()?.device;
  const open = useView<QuestionsView>("questions", OPEN)?.items ?? [];
  if (!device || !us.partner) return null;
  const isHurtIn = ({ repair }: QuestionView) => us.repairs.find(({ id }) => id === repair)?.role === "hurt";
  const asked = open.filter(({ mine, state }) => !mine && (state === "asked" || state === "acknowledged"));
  const mine = asked.filter((one) => !isHurtIn(one));
  const mayI = asked.some((one) => isHurtIn(one) && isNew(device, one));
  const answered = open.some((one) => one.mine && one.state === "answered" && isNew(device, one));
  const [soon] = mine.flatMap(promisedSoon).sort((one, other) => one - other);
  if (!mine.length && !mayI && !answered) return null;
  return (
    <Card title={t("title")}>
      {answered ? <p>{t("answered")}</p> : null}
      {mine.length ? <p>{t("toAnswer")}</p> : null}
      {mayI ? <p>{t("mayI", { name: us.partner.firstName })}</p> : null}
      {soon === undefined ? null : <p className="text-ink-2">{t("promised", { when: when(soon) ?? "" })}</p>}
      <LinkButton href="/questions">{t("open")}</LinkButton>
    </Card>
  );
}
