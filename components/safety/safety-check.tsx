"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";
import { type Answers, Outcome, questions } from "./outcome";

/** Six questions whose answers live in this component and nowhere else. There is no form that could send them. */
export function SafetyCheck() {
  const t = useTranslations("safe");
  const [answers, setAnswers] = useState<Answers>({});
  const given = Object.values(answers);
  return (
    <div className="flex flex-col gap-7">
      {questions.map((question) => (
        <Choice
          key={question}
          legend={t(`questions.${question}`)}
          name={question}
          inline
          value={answers[question]}
          onChange={(answer) => setAnswers({ ...answers, [question]: answer })}
          options={[
            { value: "yes", label: t("yes") },
            { value: "no", label: t("no") },
          ]}
        />
      ))}
      <div aria-live="polite" className="flex flex-col gap-3">
        <Outcome answers={answers} />
      </div>
      {given.length > 0 ? (
        <Button variant="quiet" onClick={() => setAnswers({})}>
          {t("clear")}
        </Button>
      ) : null}
    </div>
  );
}
