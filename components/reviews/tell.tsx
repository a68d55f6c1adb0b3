"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { MAX_ENTRY } from "@/lib/reviews/rules";
import { SayForm } from "../say-form";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

interface TellProps {
  id: string;
  /** That one did not keep it, or that one felt the line was crossed. */
  what: "slip" | "crossed";
  partner: string;
  onDone: () => void;
}

/** How it went, in one's own words. Nothing is counted. */
export function Tell({ id, what, ...more }: TellProps) {
  const t = useTranslations(`agreements.${what}`);
  const draft = useDraft(`${what}:${id}`);
  const entry = useRef<string>(undefined);
  const operations = { slip: useOperation("logSlip"), crossed: useOperation("feelCrossed") };
  const { run, pending, refusal } = operations[what];
  const send = (words: string) => {
    entry.current ??= crypto.randomUUID();
    return run({ agreement: id, id: entry.current, words });
  };
  const texts = { label: t("label"), hint: t("hint"), say: t("say"), cancel: t("cancel") };
  return (
    <SayForm {...more} {...texts} {...{ draft, pending, refusal, send }} limit={MAX_ENTRY} daily={what === "slip"} />
  );
}
