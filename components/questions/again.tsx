"use client";

import { useTranslations } from "next-intl";
import { AGAIN_STATES } from "@/lib/questions/rules";
import type { QuestionView } from "@/lib/questions/schema";
import { Button } from "../ui/button";
import { useOutbox } from "../use-outbox";

/** Asks the same once more, in the same words. The other is shown no counter. */
export function AgainButton({ question }: { question: QuestionView }) {
  const t = useTranslations("questions.actions");
  const { post } = useOutbox();
  const { id, repair, words, state, sealed, concern } = question;
  if (words === null || !AGAIN_STATES.includes(state)) return null;
  const ask = () =>
    post("askQuestion", {
      repair,
      id: crypto.randomUUID(),
      words,
      sealed,
      ...(concern ? { concern } : {}),
      earlier: { question: id, again: true },
    });
  return (
    <Button variant="quiet" onClick={ask}>
      {t("again")}
    </Button>
  );
}
