"use client";

import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import { mayLetKnow } from "@/lib/answers/rules";
import { maySettle, mayWithdrawQuestion } from "@/lib/questions/rules";
import { Button } from "../ui/button";
import { OnDemand } from "../ui/on-demand";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { useHere } from "../wire/provider";
import { Withdraw } from "../withdraw";
import type { ActionsProps } from "./actions";
import { AgainButton } from "./again";
import { foundOf, me } from "./found";
import { LetKnow } from "./let-know";
import { SpokeAboutIt } from "./spoke";

const Ask = lazy(() => import("./ask").then((it) => ({ default: it.Ask })));

/** For the one who asked: to take back, to go on asking, to be done with it. Nothing here is asked of them. */
export function AskerActions({ question, entries, partner, us, last }: ActionsProps & { last: boolean }) {
  const t = useTranslations("questions.actions");
  const drafts = useHere()?.drafts;
  const [asking, setAsking] = useState<boolean>();
  const settle = useOperation("settleQuestion");
  const found = foundOf(question);
  const actor = me();
  const about = { repair: question.repair, question: question.id };
  const answers = entries.filter((entry) => entry.question === question.id && entry.version !== null);
  /** Asking on, or settling, would show that an envelope was opened. */
  const shows = !found.told && answers.some(({ sealed, choice }) => sealed && choice === "opened");
  const hurt = us.repairs.find(({ id }) => id === question.repair)?.role === "hurt";
  if (asking ?? (drafts?.read(`ask:${question.id}`).words ?? "") !== "") {
    return (
      <OnDemand>
        <Ask
          repair={question.repair}
          partner={partner}
          hurt={hurt}
          follows={question.id}
          onDone={() => setAsking(false)}
        />
      </OnDemand>
    );
  }
  return (
    <>
      {shows ? <p className="text-meta text-ink-2">{t("showsOpened", { name: partner })}</p> : null}
      {last ? <Button onClick={() => setAsking(true)}>{t("followUp")}</Button> : null}
      {mayLetKnow(actor, found).ok === true ? <LetKnow about={about} partner={partner} sealed={shows} /> : null}
      {maySettle(actor, found).ok === true ? (
        <Button pending={settle.pending} onClick={() => void settle.run(about)}>
          {t("settle")}
        </Button>
      ) : null}
      <Refused why={settle.refusal} />
      <AgainButton question={question} />
      <SpokeAboutIt question={question} found={found} partner={partner} />
      {mayWithdrawQuestion(actor, found).ok === true ? (
        <Withdraw what="question" operation="withdrawQuestion" input={about} />
      ) : null}
    </>
  );
}
