"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { DEFAULT_DAYS, MAX_OFFER, mayOffer, SCOPES } from "@/lib/openness/rules";
import type { OpennessScope } from "@/lib/openness/schema";
import { SayForm } from "../say-form";
import { SelectField } from "../ui/select-field";
import { Starters } from "../ui/starters";
import { useDraft } from "../use-draft";
import { type Refusal, useOperation } from "../use-operation";

const DAYS = [1, 3, 7, 14, 30];

interface OfferFormProps {
  repair: string;
  partner: string;
  onDone: () => void;
}

/** Makes an offer: of what, in one's own words, and for how long. The same rule as on the server reads it first. */
export default function OfferForm({ repair, partner, onDone }: OfferFormProps) {
  const t = useTranslations("openness");
  const draft = useDraft("openness");
  const offer = useOperation("offerOpenness");
  const [scope, setScope] = useState<OpennessScope>("messages");
  const [days, setDays] = useState(DEFAULT_DAYS);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  async function send(words: string) {
    const verdict = mayOffer({}, { standing: 0 }, { words });
    setRefusal(verdict.ok === false ? verdict.reason : null);
    return verdict.ok === true && offer.run({ repair, id: crypto.randomUUID(), scope, words, days });
  }

  return (
    <>
      <h2 className="text-title">{t("write")}</h2>
      <SayForm
        draft={draft}
        label={t("words")}
        hint={t("wordsHint")}
        limit={MAX_OFFER}
        partner={partner}
        repair={repair}
        pending={offer.pending}
        refusal={refusal ?? offer.refusal}
        send={send}
        onDone={onDone}
        say={t("offer")}
        cancel={t("putAway")}
      >
        <SelectField
          label={t("scope")}
          value={scope}
          onChange={setScope}
          options={SCOPES.map((value) => ({ value, label: t(`scopes.${value}`) }))}
        />
        <SelectField
          label={t("days")}
          hint={t("daysHint")}
          value={String(days)}
          onChange={(value) => setDays(Number(value))}
          options={DAYS.map((value) => ({ value: String(value), label: t("forDays", { days: value }) }))}
        />
        <Starters sentences={[t("starter")]} words={draft.words} onUse={draft.write} />
      </SayForm>
    </>
  );
}
