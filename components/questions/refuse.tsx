"use client";

import { useTranslations } from "next-intl";
import { MAX_REASON } from "@/lib/questions/rules";
import { SayForm } from "../say-form";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

interface RefuseProps {
  about: { repair: string; question: string };
  partner: string;
  onDone: () => void;
}

/** Is not willing to answer, and says why. It is no end for the asker, and can still become an answer. */
export function Refuse({ about, ...more }: RefuseProps) {
  const t = useTranslations("questions.refuse");
  const draft = useDraft(`refuse:${about.question}`);
  const { run, pending, refusal } = useOperation("refuseQuestion");
  const send = (words: string) => run({ ...about, words });
  const texts = { label: t("label"), say: t("say"), cancel: t("cancel") };
  return (
    <SayForm {...more} {...texts} {...{ draft, pending, refusal, send }} repair={about.repair} limit={MAX_REASON}>
      <p className="text-ink-2">{t("lead", { name: more.partner })}</p>
    </SayForm>
  );
}
