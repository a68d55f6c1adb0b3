"use client";

import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import { mayRefuse } from "@/lib/questions/rules";
import { Button } from "../ui/button";
import { OnDemand } from "../ui/on-demand";
import type { ActionsProps } from "./actions";
import type { Doing } from "./answerer-form";
import { foundOf, me } from "./found";
import { SpokeAboutIt } from "./spoke";

const AnswererForm = lazy(() => import("./answerer-form"));

/** For the one who was asked: to answer, to say when, to say no, to put right. */
export function AnswererActions({ question, entries, partner }: ActionsProps) {
  const t = useTranslations("questions.actions");
  const [doing, setDoing] = useState<Doing | null>(null);
  const found = foundOf(question);
  const unanswered = ["asked", "acknowledged", "notWilling"].includes(question.state);
  const mayCorrect = found.version > 0;
  if (doing) {
    return (
      <OnDemand>
        <AnswererForm
          doing={doing}
          question={question}
          entries={entries}
          partner={partner}
          onDone={() => setDoing(null)}
        />
      </OnDemand>
    );
  }
  if (!unanswered) {
    return mayCorrect ? <Button onClick={() => setDoing("answer")}>{t("correct")}</Button> : null;
  }
  return (
    <>
      <Button variant="primary" wide onClick={() => setDoing("answer")}>
        {t("answer")}
      </Button>
      <Button onClick={() => setDoing("when")}>{t("when")}</Button>
      <SpokeAboutIt question={question} found={found} partner={partner} />
      {mayRefuse(me(), found, { words: "x" }).ok === true ? (
        <Button variant="quiet" onClick={() => setDoing("refuse")}>
          {t("refuse")}
        </Button>
      ) : null}
    </>
  );
}
