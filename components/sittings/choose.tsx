"use client";

import { useTranslations } from "next-intl";
import type { QuestionsView } from "@/lib/questions/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { Words } from "../ui/words";
import { useOperation } from "../use-operation";
import { useView } from "../use-view";

const OPEN = { closed: false };

/** One's own questions that have no answer yet, one of which can be laid on the table. */
export function Choose({ partner }: { partner: string }) {
  const t = useTranslations("sitting");
  const open = useView<QuestionsView>("questions", OPEN)?.items ?? [];
  const mine = open.filter(({ mine: own, state }) => own && (state === "asked" || state === "acknowledged"));
  const { run, pending, refusal } = useOperation("takeUpQuestion");
  if (mine.length === 0) return <p className="text-ink-2">{t("nothingOnTable", { name: partner })}</p>;
  return (
    <Card title={t("choose")}>
      <Refused why={refusal} />
      <ul className="flex flex-col gap-3">
        {mine.map(({ id, words }) => (
          <li key={id} className="flex flex-col items-start gap-1 border-line border-t pt-3">
            <Words text={words ?? ""} />
            <Button variant="small" pending={pending} onClick={() => void run({ question: id })}>
              {t("takeUp")}
            </Button>
          </li>
        ))}
      </ul>
    </Card>
  );
}
