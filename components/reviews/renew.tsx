"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { needsEnd, REVIEW_DAYS } from "@/lib/agreements/rules";
import type { VersionView } from "@/lib/agreements/schema";
import { localDay } from "@/lib/zone";
import { today, zoneHere } from "../agreements/days";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { TextField } from "../ui/text-field";
import { useOperation } from "../use-operation";

interface RenewProps {
  id: string;
  text: VersionView["text"];
  onDone: () => void;
}

const inAMonth = () => localDay(Date.now() + REVIEW_DAYS * 86_400_000, zoneHere());

/** The same words with new days, for both to sign once more. What is in force stays so meanwhile. */
export function Renew({ id, text, onDone }: RenewProps) {
  const t = useTranslations("agreements.renew");
  const clause = useTranslations("agreements.clause.labels");
  const [review, setReview] = useState(inAMonth);
  const [end, setEnd] = useState(needsEnd(text.subject) ? inAMonth : "");
  const { run, pending, refusal } = useOperation("renewAgreement");

  async function renew(event: FormEvent) {
    event.preventDefault();
    if (await run({ agreement: id, review, ...(end ? { end } : {}), zone: zoneHere() })) onDone();
  }

  return (
    <form method="post" onSubmit={(event) => void renew(event)} className="flex flex-col gap-4">
      <p className="text-ink-2">{t("lead")}</p>
      <TextField
        type="date"
        required
        label={clause("review")}
        min={today()}
        value={review}
        onChange={(event) => setReview(event.currentTarget.value)}
      />
      <TextField
        type="date"
        label={clause("end")}
        required={needsEnd(text.subject)}
        optional={!needsEnd(text.subject)}
        min={today()}
        value={end}
        onChange={(event) => setEnd(event.currentTarget.value)}
      />
      <Refused why={refusal} />
      <Button type="submit" pending={pending}>
        {t("say")}
      </Button>
      <Button variant="quiet" onClick={onDone}>
        {t("cancel")}
      </Button>
    </form>
  );
}
