"use client";

import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import { OnDemand } from "../questions/on-demand";
import { Button } from "../ui/button";
import { useDraft } from "../use-draft";

const ShareForm = lazy(() => import("./share-form"));

/** The way for the one who was hurt to say how it is. What it takes is loaded when it is wanted. */
export function Share({ repair, partner }: { repair: string; partner: string }) {
  const t = useTranslations("hearings");
  const [open, setOpen] = useState(false);
  const begun = useDraft(`hearing:${repair}`).words !== "";
  if (!open) {
    return (
      <Button
        variant="primary"
        wide
        icon={<PenLine aria-hidden size={20} strokeWidth={1.6} />}
        onClick={() => setOpen(true)}
      >
        {t(begun ? "goOnWriting" : "share.open")}
      </Button>
    );
  }
  return (
    <OnDemand>
      <ShareForm repair={repair} partner={partner} onDone={() => setOpen(false)} />
    </OnDemand>
  );
}
