"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { CERTAINTIES, MAX_ANSWER, MAX_HAPPENED, mayAnswer, mayCorrect } from "@/lib/answers/rules";
import type { AnswerQuestion } from "@/lib/answers/schema";
import { isVisible } from "@/lib/drafts/rules";
import { CORRECTIONS } from "@/lib/envelopes/rules";
import type { Correction } from "@/lib/envelopes/schema";
import type { Found } from "@/lib/questions/rules";
import type { EntryView, QuestionView } from "@/lib/questions/schema";
import type { Reason } from "@/lib/verdict";
import { CoachedArea } from "../coach/coached-area";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";
import { Starters } from "../ui/starters";
import { Switch } from "../ui/switch";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useOutbox } from "../use-outbox";
import { me } from "./found";
import { MoreToCome } from "./more-to-come";

interface AnswerFormProps {
  question: QuestionView;
  found: Found;
  entries: EntryView[];
  partner: string;
  onDone: () => void;
}

/** Writes an answer, or puts one right. What is typed is a draft at once. */
export function AnswerForm({ question, found, entries, partner, onDone }: AnswerFormProps) {
  const t = useTranslations("questions.answer");
  const reasons = useTranslations("reasons");
  const corrects = found.version > 0;
  const last = entries.find((entry) => entry.question === question.id && entry.version === found.version)?.letter;
  const draft = useDraft(`${corrects ? "correct" : "answer"}:${question.id}`);
  const { post } = useOutbox();
  const [certainty, setCertainty] = useState<(typeof CERTAINTIES)[number]>();
  const [reason, setReason] = useState<Correction>();
  const [moreBy, setMoreBy] = useState<string>();
  const when = useDraft(`happened:${question.id}`);
  const happened = when.words || (last?.happened ?? "");
  const [sealed, setSealed] = useState(found.sealed);
  const [details, setDetails] = useState(false);
  const [problem, setProblem] = useState<Reason | "choose" | null>(null);

  function send(event: FormEvent) {
    event.preventDefault();
    if (!certainty || moreBy === undefined || (corrects && !reason)) return setProblem("choose");
    const input: AnswerQuestion = {
      repair: question.repair,
      question: question.id,
      id: crypto.randomUUID(),
      words: draft.words,
      certainty,
      ...(moreBy ? { moreBy } : {}),
      ...(isVisible(happened) ? { happened: happened.trim() } : {}),
      sealed: sealed || found.sealed,
      details,
    };
    if (draft.words.length > MAX_ANSWER) return setProblem("too-large");
    const verdict = (corrects ? mayCorrect : mayAnswer)(me(), found, input);
    if (verdict.ok === false) return setProblem(verdict.reason);
    if (corrects && reason) post("correctAnswer", { ...input, reason });
    else post("answerQuestion", input);
    draft.clear();
    when.clear();
    onDone();
  }

  return (
    <form method="post" onSubmit={send} className="flex flex-col gap-5">
      {question.again ? <p className="text-ink-2">{t("asIfFirst")}</p> : null}
      {corrects ? (
        <>
          <p className="text-ink-2">{t("bothStay")}</p>
          <Choice
            legend={t("why")}
            name="reason"
            value={reason}
            onChange={setReason}
            options={CORRECTIONS.map((value) => ({ value, label: t(value) }))}
          />
          {last && !draft.words ? (
            <Button variant="small" onClick={() => draft.write(last.words)}>
              {t("fromLast")}
            </Button>
          ) : null}
        </>
      ) : null}
      <CoachedArea
        kind="answer"
        repair={question.repair}
        label={t("words")}
        rows={6}
        value={draft.words}
        onChange={(event) => {
          draft.write(event.currentTarget.value);
          setProblem(null);
        }}
        limit={MAX_ANSWER}
        problem={problem && problem !== "choose" ? reasons(problem) : undefined}
      />
      {corrects ? null : <Starters sentences={[t("starter")]} words={draft.words} onUse={draft.write} />}
      <Choice
        legend={t("howSure")}
        name="certainty"
        inline
        value={certainty}
        onChange={setCertainty}
        options={CERTAINTIES.map((value) => ({ value, label: t(value) }))}
        problem={problem === "choose" ? t("choose") : undefined}
      />
      <MoreToCome value={moreBy} onChange={setMoreBy} />
      <TextField
        label={t("happened")}
        hint={t("happenedHint")}
        optional
        maxLength={MAX_HAPPENED}
        value={happened}
        onChange={(event) => when.write(event.currentTarget.value)}
      />
      <Switch
        label={t("sealed", { name: partner })}
        hint={t(found.sealed ? "sealedWished" : "sealedHint", { name: partner })}
        checked={sealed || found.sealed}
        disabled={found.sealed}
        onChange={(event) => setSealed(event.currentTarget.checked)}
      />
      <Switch
        label={t("details")}
        hint={t("detailsHint")}
        checked={details}
        onChange={(event) => setDetails(event.currentTarget.checked)}
      />
      <Visibility kind={sealed || found.sealed ? "sealed" : "shared"} partner={partner} sentence />
      <Sends daily={corrects || question.concern !== null}>
        <Button type="submit" variant="primary" wide>
          {t("send")}
        </Button>
      </Sends>
      <Button variant="quiet" onClick={onDone}>
        {t("later")}
      </Button>
    </form>
  );
}
