"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AgreementView } from "@/lib/agreements/schema";
import { REVIEWS } from "@/lib/reviews/rules";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Choice } from "../ui/choice";
import { Refused } from "../ui/refused";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";

interface ReviewProps {
  agreement: AgreementView;
  version: number;
  partner: string;
}

/** Each says in private how it is by now. Both see both, once both have. */
export function Review({ agreement: { id, mine, theirs }, version, partner }: ReviewProps) {
  const t = useTranslations("agreements.review");
  const [choice, setChoice] = useState(mine ?? undefined);
  const { run, pending, refusal } = useOperation("reviewAgreement");
  if (mine && theirs) {
    return (
      <Card title={t("both")} tone="tide">
        <p>{t("mine", { choice: t(mine) })}</p>
        <p>{t("theirs", { name: partner, choice: t(theirs) })}</p>
        <p className="text-ink-2">{t("then")}</p>
      </Card>
    );
  }
  return (
    <Card title={t("title")}>
      <Choice
        legend={t("question")}
        hint={t("hint", { name: partner })}
        name="review"
        value={choice}
        onChange={setChoice}
        options={REVIEWS.map((value) => ({ value, label: t(value) }))}
      />
      <Refused why={refusal} />
      <Visibility kind="private" />
      <p role="status" className="empty:hidden">
        {mine ? t("kept") : null}
      </p>
      <Button
        pending={pending}
        onClick={() => choice && choice !== mine && void run({ agreement: id, version, choice })}
      >
        {t("keep")}
      </Button>
    </Card>
  );
}
