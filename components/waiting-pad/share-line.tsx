"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MAX_LINE } from "@/lib/waiting-pad/rules";
import { SayForm } from "../say-form";
import { Button } from "../ui/button";
import { Starters } from "../ui/starters";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

/** Shares one line. A break that was typed in it becomes a space: it is one line. */
export function ShareLine({ repair, partner }: { repair: string; partner: string }) {
  const t = useTranslations("waitingPad.lines");
  const draft = useDraft("line");
  const share = useOperation("shareLine");
  const [open, setOpen] = useState(false);
  if (!open) return <Button onClick={() => setOpen(true)}>{t("write")}</Button>;
  return (
    <SayForm
      draft={draft}
      label={t("label")}
      limit={MAX_LINE}
      partner={partner}
      repair={repair}
      pending={share.pending}
      refusal={share.refusal}
      send={(words) => share.run({ repair, id: crypto.randomUUID(), words: words.replace(/\s+/gu, " ") })}
      onDone={() => setOpen(false)}
      say={t("share")}
      cancel={t("putAway")}
    >
      <Starters
        sentences={[t("starter")]}
        words={draft.words}
        onUse={(words) => draft.write(words.replace("\n", " "))}
      />
    </SayForm>
  );
}
