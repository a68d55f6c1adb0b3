"use client";

import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import { mayRefuse } from "@/lib/questions/rules";
import { Button } from "../ui/button";
import type { ActionsProps } from "./actions";
import { foundOf, me } from "./found";
import { OnDemand } from "./on-demand";
import { SpokeAboutIt } from "./spoke";

const Acknowledge = lazy(() => import("./acknowledge").then((it) => ({ default: it.Acknowledge })));
const AnswerForm = lazy(() => import("./answer-form").then((it) => ({ default: it.AnswerForm })));
const Refuse = lazy(() => import("./refuse").then((it) => ({ default: it.Refuse })));

/** For the one who was asked: to answer, to say when, to say no, to put right. */
export function AnswererActions({ question, entries, partner }: ActionsProps) {
  const t = useTranslations("questions.actions");
  const [doing, setDoing] = useState<"answer" | "when" | "refuse" | null>(null);
  const found = foundOf(question);
  const unanswered = ["asked", "acknowledged", "notWilling"].includes(question.state);
  const mayCorrect = found.version > 0;
  const close = () => setDoing(null);
  const about = { repair: question.repair, question: question.id };
  if (doing) {
    return (
      <OnDemand>
        {doing === "answer" ? (
          <AnswerForm question={question} found={found} entries={entries} partner={partner} onDone={close} />
        ) : doing === "when" ? (
          <Acknowledge about={about} partner={partner} onDone={close} />
        ) : (
          <Refuse about={about} partner={partner} onDone={close} />
        )}
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
