"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { MAX_REASON } from "@/lib/questions/rules";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

interface RefuseProps {
  about: { repair: string; question: string };
  partner: string;
  onDone: () => void;
}

/** Is not willing to answer, and says why. It is no end for the asker, and can still become an answer. */
export function Refuse({ about, partner, onDone }: RefuseProps) {
  const t = useTranslations("questions.refuse");
  const reasons = useTranslations("reasons");
  const draft = useDraft(`refuse:${about.question}`);
  const { run, pending, refusal } = useOperation("refuseQuestion");

  async function say(event: FormEvent) {
    event.preventDefault();
    if (!(await run({ ...about, words: draft.words }))) return;
    draft.clear();
    onDone();
  }

  return (
    <form method="post" onSubmit={(event) => void say(event)} className="flex flex-col gap-4">
      <p className="text-ink-2">{t("lead", { name: partner })}</p>
      <TextArea
        label={t("label")}
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
        limit={MAX_REASON}
        problem={refusal ? reasons(refusal) : undefined}
        after={<Visibility kind="shared" partner={partner} sentence />}
      />
      <Button type="submit" pending={pending}>
        {t("say")}
      </Button>
      <Button variant="quiet" onClick={onDone}>
        {t("cancel")}
      </Button>
    </form>
  );
}
