"use client";

import { useTranslations } from "next-intl";
import type { PaceView } from "@/lib/pace/schema";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { Words } from "../ui/words";
import { useWhen } from "../use-when";
import { AskForPace } from "./ask-for-pace";
import { useBound } from "./use-bound";

interface PaceIsProps {
  repair: string;
  partner: string;
  pace: PaceView;
}

/** What the pace is, in plain words, for the one whom it binds; and what can be done meanwhile. */
export function PaceIs({ repair, partner: name, pace }: PaceIsProps) {
  const t = useTranslations("pace.is");
  const when = useWhen();
  const arrives = useBound()?.arrives;
  const next = arrives ? (when(arrives.at) ?? "") : "";
  return (
    <Card title={t("title")}>
      <p>{t(pace.mode, { name, when: next })}</p>
      {pace.word === null ? null : (
        <div className="rounded-16 bg-sunken p-4.5">
          <p className="text-meta text-ink-2">{t("word", { name })}</p>
          <Words text={pace.word} />
        </div>
      )}
      {pace.mode === "steady" ? null : <p className="text-meta text-ink-2">{t("passes", { name })}</p>}
      <p className="text-meta text-ink-2">{t("say")}</p>
      {pace.mode === "steady" ? null : (
        <>
          <h3 className="text-title">{t("meanwhile")}</h3>
          <div className="flex flex-wrap gap-2.5">
            <LinkButton href="/check-ins">{t("checkIn")}</LinkButton>
            <LinkButton href="/questions">{t("questions")}</LinkButton>
          </div>
          <AskForPace repair={repair} partner={name} pace={pace} />
        </>
      )}
    </Card>
  );
}
