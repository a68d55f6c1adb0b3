"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { EntryView } from "@/lib/questions/schema";
import { Button } from "../ui/button";

const Changes = lazy(() => import("../ui/changes"));

interface CorrectionProps {
  entry: EntryView;
  /** The version before this one, where it is on the page. */
  before: EntryView | undefined;
}

/** Why an answer was put right, and what changed in it. */
export function Correction({ entry: { letter }, before }: CorrectionProps) {
  const t = useTranslations("questions.changes");
  const [shown, setShown] = useState(false);
  if (!letter?.reason) return null;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-meta text-ink-2">{t(letter.reason)}</p>
      {before?.letter ? (
        <Button variant="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? "hide" : "show")}
        </Button>
      ) : null}
      {shown && before?.letter ? (
        <Suspense fallback={null}>
          <Changes before={before.letter.words} after={letter.words} />
        </Suspense>
      ) : null}
    </div>
  );
}
