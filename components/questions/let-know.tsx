"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

interface LetKnowProps {
  about: { repair: string; question: string };
  partner: string;
  /** It shows that an envelope was opened, and says so first. */
  sealed: boolean;
}

/** Lets the other know that one has read it: a thing of its own, pressed on purpose. */
export function LetKnow({ about, partner, sealed }: LetKnowProps) {
  const t = useTranslations("questions.letKnow");
  const { run, pending, refusal } = useOperation("letKnow");
  return (
    <>
      <Button pending={pending} onClick={() => void run(about)}>
        {t(sealed ? "doSealed" : "do", { name: partner })}
      </Button>
      <Refused why={refusal} />
    </>
  );
}
