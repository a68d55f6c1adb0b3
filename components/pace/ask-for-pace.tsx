"use client";

import { useTranslations } from "next-intl";
import type { PaceView } from "@/lib/pace/schema";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { useWhen } from "../use-when";

interface AskForPaceProps {
  repair: string;
  partner: string;
  pace: PaceView;
}

/** Asks, without words, whether the pace may change; or says when one has asked. */
export function AskForPace({ repair, partner: name, pace: { askedAt, askAgainAt } }: AskForPaceProps) {
  const t = useTranslations("pace.is");
  const when = useWhen();
  const { run, pending, refusal } = useOperation("askForPace");
  if (askAgainAt !== null) {
    const asked = askedAt === null ? "" : (when(askedAt) ?? "");
    return (
      <p role="status" className="text-meta text-ink-2">
        {t(asked ? "askedAt" : "askAgain", { when: asked, next: when(askAgainAt) ?? "" })}
      </p>
    );
  }
  return (
    <div className="flex flex-col items-start gap-2">
      <Refused why={refusal} />
      <Button pending={pending} onClick={() => void run({ repair })}>
        {t("ask")}
      </Button>
      <p className="text-meta text-ink-2">{t("askHint", { name })}</p>
    </div>
  );
}
