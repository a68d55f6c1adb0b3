"use client";

import { useTranslations } from "next-intl";
import { lazy, useState } from "react";
import { OnDemand } from "../ui/on-demand";
import { WriteButton } from "../ui/write-button";
import { useDraft } from "../use-draft";

const MakeForm = lazy(() => import("./make-form"));

interface MakeProps {
  repair: string;
  partner: string;
  /** The wish that was chosen to be promised. */
  wish: string | undefined;
  onDone: () => void;
}

/** The way to promise something. What it takes is loaded when it is wanted. */
export function MakePromise({ repair, partner, wish, onDone }: MakeProps) {
  const t = useTranslations("commitments.make");
  const [open, setOpen] = useState(wish !== undefined);
  const begun = useDraft(`promise:${repair}`).words !== "";
  function close() {
    setOpen(false);
    onDone();
  }
  if (!open) return <WriteButton onClick={() => setOpen(true)}>{t(begun ? "goOn" : "open")}</WriteButton>;
  return (
    <OnDemand title={t("title")}>
      <MakeForm repair={repair} partner={partner} wish={wish} onDone={close} />
    </OnDemand>
  );
}
