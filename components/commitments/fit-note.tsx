"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Fit, MarkView } from "@/lib/commitments/schema";
import { Fold } from "../ui/fold";
import { Refused } from "../ui/refused";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { FitChips } from "./fit-chips";

/** Whether a mark fits what one saw. Folded away until one wants it; nobody else ever hears of it. */
export function FitNote({ mark }: { mark: MarkView }) {
  const t = useTranslations("commitments.fit");
  const { run, refusal } = useOperation("noteMark");
  const [noted, setNoted] = useState<Fit | null>(mark.fit);
  async function note(fit: Fit) {
    const next = noted === fit ? null : fit;
    setNoted(next);
    if (!(await run({ mark: mark.id, ...(next ? { fit: next } : {}) }))) setNoted(noted);
  }
  return (
    <Fold label={t("open")} open={mark.fit !== null}>
      <fieldset className="flex min-w-0 flex-col items-start gap-2 pb-1">
        <legend className="sr-only">{t("legend")}</legend>
        <FitChips value={noted} onPress={(fit) => void note(fit)} />
        <Visibility kind="private" sentence />
        <Refused why={refusal} />
      </fieldset>
    </Fold>
  );
}
