"use client";

import { useTranslations } from "next-intl";
import type { HeldView } from "@/lib/held/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Visibility } from "../ui/visibility";
import { Words } from "../ui/words";
import { useOperation } from "../use-operation";
import { useWhen } from "../use-when";
import { useKept } from "./use-kept";

/** The composer that words came from, and go back to. */
const composerOf = ({ operation, about }: HeldView) =>
  operation === "answerQuestion" ? `answer:${about}` : operation === "correctAnswer" ? `correct:${about}` : "ask";

/** Something of one's own that has not gone yet, and the way to take it back. */
export function HeldCard({ held }: { held: HeldView }) {
  const t = useTranslations("questions.held");
  const when = useWhen();
  const { addTo, letGo } = useKept("returned");
  const { run, pending } = useOperation("takeBack");
  async function take() {
    if (!(await run({ held: held.id }))) return;
    addTo(composerOf(held), held.words);
    await letGo(`returned:${held.id}`);
  }
  return (
    <Card
      title={t(held.why === "undo" ? "undo" : held.why, { when: when(held.until) ?? "" })}
      tone="honey"
      action={<Visibility kind="private" />}
    >
      <Words text={held.words} />
      <Button pending={pending} onClick={() => void take()}>
        {t("takeBack")}
      </Button>
    </Card>
  );
}
