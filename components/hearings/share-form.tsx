"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MAX_SHARED, NEEDS } from "@/lib/hearings/rules";
import { Button } from "../ui/button";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";
import { NeedChoice } from "./need-choice";
import { type Said, TurnForm } from "./turn-form";

interface ShareFormProps {
  repair: string;
  partner: string;
  onDone: () => void;
}

/** Says how it is, and what is needed now. Nobody reads along, and it stays a draft until it is said. */
export default function ShareForm({ repair, partner, onDone }: ShareFormProps) {
  const t = useTranslations("hearings");
  const operation = useOperation("shareHearing");
  const kept = useDraft(`hearing-need:${repair}`);
  const [asked, setAsked] = useState(false);
  const need = NEEDS.find((one) => one === kept.words);

  async function send({ id, words = "", feelings = [] }: Said) {
    setAsked(true);
    if (!need || !(await operation.run({ repair, id, words, feelings, need }))) return false;
    kept.clear();
    return true;
  }
  return (
    <TurnForm
      composer="hearing"
      about={repair}
      label={t("share.label")}
      hint={t("share.hint")}
      limit={MAX_SHARED}
      partner={partner}
      feelings={{ legend: t("share.feelings"), hint: t("share.feelingsHint") }}
      operation={operation}
      send={send}
      onDone={onDone}
      say={t("share.say")}
      after={
        <Button variant="quiet" onClick={onDone}>
          {t("putAway")}
        </Button>
      }
    >
      <NeedChoice
        value={need}
        onChange={kept.write}
        partner={partner}
        problem={asked && !need ? t("need.choose") : undefined}
      />
      <p className="text-meta text-ink-2">{t("kept")}</p>
    </TurnForm>
  );
}
