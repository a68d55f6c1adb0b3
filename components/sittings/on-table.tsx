"use client";

import { useTranslations } from "next-intl";
import type { ThreadView } from "@/lib/questions/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { Words } from "../ui/words";
import { useOperation } from "../use-operation";
import { useView } from "../use-view";

/** The one question on the table, where both look now. */
export function OnTable({ thread, question }: { thread: string; question: string }) {
  const t = useTranslations("sitting");
  const found = useView<ThreadView>("thread", { thread })?.questions.find(({ id }) => id === question);
  const aside = useOperation("putAsideQuestion");
  if (!found) return null;
  return (
    <Card title={t("onTable")} tone={found.mine ? "tide" : "plum"}>
      <Words text={found.words ?? ""} />
      <LinkButton href={`/questions/${thread}`}>{t(found.mine ? "toThread" : "answerIt")}</LinkButton>
      <Button variant="quiet" pending={aside.pending} onClick={() => void aside.run({})}>
        {t("aside")}
      </Button>
    </Card>
  );
}
