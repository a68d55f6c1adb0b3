"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { isVisible } from "@/lib/drafts/rules";
import { JUDGEMENTS, MAX_MISSING } from "@/lib/hearings/rules";
import type { Judgement } from "@/lib/hearings/schema";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";
import { Refused } from "../ui/refused";
import { TextArea } from "../ui/text-area";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";
import type { ComposerProps } from "./composer";

/** The one who speaks says whether that is what they said, and what was missing, if they want to. */
export function Judge({ hearing: { id: hearing, repair }, partner, onDone }: ComposerProps) {
  const t = useTranslations("hearings.judge");
  const draft = useDraft(`missing:${hearing}`);
  const operation = useOperation("judgeTurn");
  const [judgement, setJudgement] = useState<Judgement>();
  const [id] = useState(() => crypto.randomUUID());
  const [asked, setAsked] = useState(false);
  const adds = judgement !== undefined && judgement !== "yes";

  async function say(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!judgement) return;
    const words = adds && isVisible(draft.words) ? { words: draft.words } : {};
    if (!(await operation.run({ repair, hearing, id, judgement, ...words }))) return;
    if (adds) draft.clear();
    onDone();
  }
  return (
    <form method="post" onSubmit={(event) => void say(event)} className="flex flex-col gap-5">
      <Choice
        legend={t("legend")}
        hint={t("hint", { name: partner })}
        name="judgement"
        value={judgement}
        onChange={setJudgement}
        options={JUDGEMENTS.map((value) => ({ value, label: t(value) }))}
        problem={asked && !judgement ? t("choose") : undefined}
      />
      {adds ? (
        <TextArea
          label={t("missing")}
          optional
          rows={2}
          value={draft.words}
          onChange={(event) => draft.write(event.currentTarget.value)}
          limit={MAX_MISSING}
        />
      ) : null}
      <Refused why={operation.refusal} />
      <Visibility kind="shared" partner={partner} sentence />
      <Sends>
        <Button type="submit" variant="primary" wide pending={operation.pending}>
          {t("say")}
        </Button>
      </Sends>
    </form>
  );
}
