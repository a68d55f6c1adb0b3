"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { WriteButton } from "../ui/write-button";
import { useDraft } from "../use-draft";
import { PadForm } from "./pad-form";

/** The way to put something aside. */
export function WriteEntry() {
  const t = useTranslations("waitingPad");
  const [open, setOpen] = useState(false);
  const begun = useDraft("pad-say").words !== "";
  if (open) return <PadForm onDone={() => setOpen(false)} />;
  return <WriteButton onClick={() => setOpen(true)}>{t(begun ? "goOn" : "write")}</WriteButton>;
}
