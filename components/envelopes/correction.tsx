"use client";

import { useTranslations } from "next-intl";
import { lazy, Suspense, useState } from "react";
import type { Correction as Reason } from "@/lib/envelopes/schema";
import { Button } from "../ui/button";

const Changes = lazy(() => import("../ui/changes"));

interface CorrectionProps {
  reason: Reason | undefined;
  words: string;
  /** The words of the version before this one, where it is on the page. */
  before: string | undefined;
}

/** Why it was put right, and what changed in it. */
export function Correction({ reason, words, before }: CorrectionProps) {
  const t = useTranslations("envelopes.changes");
  const [shown, setShown] = useState(false);
  if (!reason) return null;
  return (
    <div className="flex flex-col items-start gap-2">
      <p className="text-meta text-ink-2">{t(reason)}</p>
      {before === undefined ? null : (
        <Button variant="small" aria-expanded={shown} onClick={() => setShown(!shown)}>
          {t(shown ? "hide" : "show")}
        </Button>
      )}
      {shown && before !== undefined ? (
        <Suspense fallback={null}>
          <Changes before={before} after={words} />
        </Suspense>
      ) : null}
    </div>
  );
}
