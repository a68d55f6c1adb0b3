"use client";

import { useTranslations } from "next-intl";
import { wordsIn } from "@/lib/held/rules";
import type { HeldView } from "@/lib/held/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { LongWords } from "../ui/long-words";
import { Visibility } from "../ui/visibility";
import { useWhen } from "../use-when";
import { useTakeBack } from "./use-take-back";

/** Something of one's own that has not gone yet, and the way to take it back. */
export function HeldCard({ held }: { held: HeldView }) {
  const t = useTranslations("questions.held");
  const when = useWhen();
  const { take, pending } = useTakeBack();
  const words = wordsIn(held.typed);
  return (
    <Card title={t(held.why, { when: when(held.until) ?? "" })} tone="honey" action={<Visibility kind="private" />}>
      {words ? <LongWords text={words} sooner /> : <p className="text-ink-2">{t("wordless")}</p>}
      <Button pending={pending} onClick={() => void take(held)}>
        {t("takeBack")}
      </Button>
    </Card>
  );
}
