"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { isVisible } from "@/lib/drafts/rules";
import { MAX_SAY, MAX_WHY, WHOMS } from "@/lib/waiting-pad/rules";
import type { PadEntryView } from "@/lib/waiting-pad/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Choice } from "../ui/choice";
import { Refused } from "../ui/refused";
import { TextArea } from "../ui/text-area";
import { Visibility } from "../ui/visibility";
import { usePadForm } from "./use-pad-form";

const STEPS = ["say", "why", "whom"] as const;

/** Three short questions, one at a time. What is typed is a draft at once, and stays private when it is kept. */
export function PadForm({ entry, onDone }: { entry?: PadEntryView; onDone: () => void }) {
  const t = useTranslations("waitingPad");
  const reasons = useTranslations("reasons");
  const { say, why, whom, keep, tooLong } = usePadForm(entry, onDone);
  const [at, setAt] = useState(0);
  const [asked, setAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const step = STEPS[at];
  // Each question stands where the last one was.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field comes with its question.
  useEffect(() => form.current?.querySelector<HTMLElement>("textarea, input")?.focus(), [step]);

  function goOn(event: FormEvent) {
    event.preventDefault();
    setAsked(true);
    if (!isVisible(say.words)) return setAt(0);
    if (at < STEPS.length - 1) return setAt(at + 1);
    void keep.run();
  }
  const missing = asked && !isVisible(say.words) ? reasons("nothing-written") : undefined;
  return (
    <Card>
      <form ref={form} method="post" onSubmit={goOn} className="flex flex-col gap-4">
        {step === "say" ? (
          <TextArea
            label={t("form.say")}
            value={say.words}
            onChange={(event) => say.write(event.currentTarget.value)}
            limit={MAX_SAY}
            problem={missing}
          />
        ) : step === "why" ? (
          <TextArea
            label={t("form.why")}
            hint={t("form.whyHint")}
            optional
            rows={3}
            value={why.words}
            onChange={(event) => why.write(event.currentTarget.value)}
            limit={MAX_WHY}
          />
        ) : (
          <Choice
            legend={t("form.whom")}
            name="whom"
            value={whom.chosen}
            onChange={whom.write}
            options={WHOMS.map((value) => ({ value, label: t(`whom.${value}`) }))}
          />
        )}
        <Visibility kind="private" sentence />
        <Refused why={tooLong ? "too-large" : keep.refusal} />
        <Button type="submit" variant="primary" wide pending={keep.pending}>
          {t(at < STEPS.length - 1 ? "form.next" : "form.keep")}
        </Button>
        <div className="flex flex-wrap gap-x-2 *:grow">
          {at > 0 ? (
            <Button variant="quiet" onClick={() => setAt(at - 1)}>
              {t("form.back")}
            </Button>
          ) : null}
          <Button variant="quiet" onClick={onDone}>
            {t("form.putAway")}
          </Button>
        </div>
      </form>
    </Card>
  );
}
