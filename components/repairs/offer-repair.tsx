"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";
import { NameForm } from "./name-form";

interface OfferRepairProps {
  partner: string;
  /** No repair is open yet. */
  first: boolean;
}

/** "I was hurt by something else": says so to the other, and opens once they agree. */
export function OfferRepair({ partner, first }: OfferRepairProps) {
  const t = useTranslations("pair.repairs");
  const [writing, setWriting] = useState(false);
  const draft = useDraft("repair-offer");
  const offer = useOperation("offerRepair");
  const id = useRef<string>(undefined);

  async function send(name: string) {
    id.current ??= crypto.randomUUID();
    if (!(await offer.run({ id: id.current, ...(name ? { name } : {}) }))) return;
    draft.clear();
  }

  if (!writing) {
    return (
      <Button variant="quiet" wide onClick={() => setWriting(true)}>
        {t(first ? "offerFirst" : "offer")}
      </Button>
    );
  }
  return (
    <Card title={t("offerTitle")}>
      <p>{t("offerBody", { name: partner })}</p>
      <NameForm
        words={draft.words}
        onWords={draft.write}
        partner={partner}
        submit={t("offerSend", { name: partner })}
        optional
        pending={offer.pending}
        refusal={offer.refusal}
        onSubmit={send}
        onCancel={() => setWriting(false)}
      />
    </Card>
  );
}
