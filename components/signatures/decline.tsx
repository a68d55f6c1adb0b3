"use client";

import { useTranslations } from "next-intl";
import { MAX_REASON } from "@/lib/agreements/rules";
import { SayForm } from "../say-form";
import { Button } from "../ui/button";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

const OFFERED = ["notYet", "other", "talk"] as const;

interface DeclineProps {
  id: string;
  version: number;
  partner: string;
  onDone: () => void;
}

/** Not this: with words that are kind, with one's own, or with none. */
export function Decline({ id, version, ...more }: DeclineProps) {
  const t = useTranslations("agreements.decline");
  const draft = useDraft(`decline:${id}`);
  const { run, pending, refusal } = useOperation("declineAgreement");
  const send = (words: string) => run({ agreement: id, version, words });
  const texts = { label: t("label"), say: t("say"), cancel: t("cancel") };
  return (
    <SayForm daily {...more} {...texts} {...{ draft, pending, refusal, send }} limit={MAX_REASON} optional>
      <p className="text-ink-2">{t("lead", { name: more.partner })}</p>
      {draft.words ? null : (
        <div className="flex flex-wrap gap-1.5">
          {OFFERED.map((one) => (
            <Button key={one} variant="small" onClick={() => draft.write(t(`offered.${one}`))}>
              {t(`offered.${one}`)}
            </Button>
          ))}
        </div>
      )}
    </SayForm>
  );
}
