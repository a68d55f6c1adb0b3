"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { MAX_SMALL } from "@/lib/commitments/rules";
import { SayForm } from "../say-form";
import { Card } from "../ui/card";
import { WriteButton } from "../ui/write-button";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

/** The way to write a wish down. */
export function WriteWish({ repair, partner }: { repair: string; partner: string }) {
  const t = useTranslations("commitments.wishes");
  const { run, pending, refusal } = useOperation("writeWish");
  const draft = useDraft(`wish:${repair}`);
  const [open, setOpen] = useState(false);
  const id = useRef<string>(undefined);
  async function send(words: string) {
    id.current ??= crypto.randomUUID();
    const done = await run({ repair, id: id.current, words });
    if (done) id.current = undefined;
    return done;
  }
  if (!open) {
    return (
      <WriteButton variant="secondary" onClick={() => setOpen(true)}>
        {t("open")}
      </WriteButton>
    );
  }
  return (
    <Card>
      <SayForm
        {...{ draft, partner, repair, pending, refusal, send }}
        label={t("label")}
        limit={MAX_SMALL}
        onDone={() => setOpen(false)}
        say={t("say")}
        cancel={t("cancel")}
      />
    </Card>
  );
}
