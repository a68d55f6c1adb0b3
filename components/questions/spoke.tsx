"use client";

import { useTranslations } from "next-intl";
import { type Found, mayTick } from "@/lib/questions/rules";
import type { QuestionView } from "@/lib/questions/schema";
import { Button } from "../ui/button";
import { useOperation } from "../use-operation";
import { me } from "./found";

interface SpokeProps {
  question: QuestionView;
  found: Found;
  partner: string;
}

/** "We spoke about it": done when both have said so. */
export function SpokeAboutIt({ question, found, partner }: SpokeProps) {
  const t = useTranslations("questions.actions");
  const tick = useOperation("tickQuestion");
  if (found.ticked.includes(me().userId))
    return <p className="text-meta text-ink-2">{t("spokeMine", { name: partner })}</p>;
  if (mayTick(me(), found).ok !== true) return null;
  return (
    <Button pending={tick.pending} onClick={() => void tick.run({ repair: question.repair, question: question.id })}>
      {t(found.ticked.length ? "spokeToo" : "spoke")}
    </Button>
  );
}
