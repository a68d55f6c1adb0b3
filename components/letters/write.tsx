"use client";

import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import type { LetterEntryView } from "@/lib/letters/schema";
import { OnDemand } from "../ui/on-demand";
import { WriteButton } from "../ui/write-button";
import { useDraft } from "../use-draft";
import { composerIn, type Place } from "./composer-in";

const LetterForm = lazy(() => import("./letter-form"));

interface WriteProps {
  place: Place;
  partner: string;
  last?: LetterEntryView | undefined;
  waits?: string | undefined;
  /** What the press says before anything is written. */
  label: string;
  quiet?: boolean;
}

/** The way to write a letter, or to put one right. What it takes is loaded when it is wanted. */
export function WriteLetter({ label, quiet = false, ...form }: WriteProps) {
  const t = useTranslations("letters");
  const [open, setOpen] = useState(false);
  const begun = useDraft(composerIn(form.place, form.place.kind === "lateTruth" ? "truth" : "did")).words !== "";
  if (!open) {
    return (
      <WriteButton variant={quiet ? "secondary" : "primary"} onClick={() => setOpen(true)}>
        {begun ? t("goOn") : label}
      </WriteButton>
    );
  }
  return (
    <OnDemand>
      <LetterForm {...form} onDone={() => setOpen(false)} />
    </OnDemand>
  );
}
