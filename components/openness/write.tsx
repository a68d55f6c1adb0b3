"use client";

import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import { OnDemand } from "../ui/on-demand";
import { WriteButton } from "../ui/write-button";
import { useDraft } from "../use-draft";

const OfferForm = lazy(() => import("./offer-form"));

/** The way to make an offer. What it takes is loaded when it is wanted. */
export function WriteOffer({ repair, partner }: { repair: string; partner: string }) {
  const t = useTranslations("openness");
  const [open, setOpen] = useState(false);
  const begun = useDraft("openness").words !== "";
  if (!open) {
    return (
      <WriteButton variant="secondary" onClick={() => setOpen(true)}>
        {t(begun ? "goOn" : "write")}
      </WriteButton>
    );
  }
  return (
    <OnDemand>
      <OfferForm repair={repair} partner={partner} onDone={() => setOpen(false)} />
    </OnDemand>
  );
}
