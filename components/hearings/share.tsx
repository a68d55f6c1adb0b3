"use client";

import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import { OnDemand } from "../ui/on-demand";
import { WriteButton } from "../ui/write-button";
import { useDraft } from "../use-draft";

const ShareForm = lazy(() => import("./share-form"));

/** The way for the one who was hurt to say how it is. What it takes is loaded when it is wanted. */
export function Share({ repair, partner }: { repair: string; partner: string }) {
  const t = useTranslations("hearings");
  const [open, setOpen] = useState(false);
  const begun = useDraft(`hearing:${repair}`).words !== "";
  if (!open) {
    return <WriteButton onClick={() => setOpen(true)}>{t(begun ? "goOnWriting" : "share.open")}</WriteButton>;
  }
  return (
    <OnDemand>
      <ShareForm repair={repair} partner={partner} onDone={() => setOpen(false)} />
    </OnDemand>
  );
}
