"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Choice } from "../ui/choice";
import { LinkButton } from "../ui/link-button";
import { Notice } from "../ui/notice";

const ANSWERS = ["yes", "unsure", "no"] as const;

/** "Do you feel free to say no?" Asked of whom it binds. The answer stays in this page's memory: nothing is sent or kept. */
export function Free() {
  const t = useTranslations("agreements.free");
  const [answer, setAnswer] = useState<(typeof ANSWERS)[number]>();
  return (
    <>
      <Choice
        legend={t("question")}
        hint={t("hint")}
        name="free"
        inline
        value={answer}
        onChange={setAnswer}
        options={ANSWERS.map((value) => ({ value, label: t(value) }))}
      />
      {answer && answer !== "yes" ? (
        <Notice tone="honey" live="status" title={t("thenTitle")}>
          <p>{t("then")}</p>
          <LinkButton href="/safe" prefetch={false}>
            {t("safe")}
          </LinkButton>
        </Notice>
      ) : null}
    </>
  );
}
