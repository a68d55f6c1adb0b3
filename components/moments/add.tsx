"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MAX_MOMENT, type Shelf } from "@/lib/moments/rules";
import { SayForm } from "../say-form";
import { Card } from "../ui/card";
import { WriteButton } from "../ui/write-button";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

/** The way to put a moment of one's own on a shelf. */
export function AddMoment({ shelf, partner }: { shelf: Shelf; partner: string }) {
  const t = useTranslations("moments.add");
  const draft = useDraft("moment");
  const { run, pending, refusal } = useOperation("addMoment");
  const [open, setOpen] = useState(false);
  if (!open) {
    return (
      <WriteButton variant="secondary" onClick={() => setOpen(true)}>
        {t(draft.words ? "goOn" : "open")}
      </WriteButton>
    );
  }
  return (
    <Card>
      <SayForm
        {...{ draft, partner, pending, refusal }}
        limit={MAX_MOMENT}
        label={t("label")}
        hint={t("hint")}
        send={(words) => run({ id: crypto.randomUUID(), shelf, words })}
        onDone={() => setOpen(false)}
        say={t("say")}
        cancel={t("cancel")}
      />
    </Card>
  );
}
