"use client";

import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
import { daysToMark } from "@/lib/commitments/rules";
import type { CommitmentView } from "@/lib/commitments/schema";
import { DayToMark } from "./day-to-mark";
import { MarkPress } from "./mark-press";
import { standingOf } from "./standing";

interface MarkDayProps {
  promise: CommitmentView;
  repair: string;
  partner: string;
}

/** The way to say of a day whether one kept it: the newest that has come, or one of the two weeks before. */
export function MarkDay({ promise, repair, partner }: MarkDayProps) {
  const t = useTranslations("commitments.mark");
  const [chosen, setChosen] = useState<string>();
  const place = useRef<HTMLFieldSetElement>(null);
  /** What was pressed goes away with the press: whoever uses a keyboard goes on in its place. */
  const goOn = () =>
    requestAnimationFrame(() => place.current?.querySelector("button")?.focus({ preventScroll: true }));
  const days = daysToMark(standingOf(promise), promise.today);
  const date = days.find((day) => day === chosen) ?? days[0];
  if (date === undefined) return null;
  const version = (promise.marks.find((mark) => mark.date === date)?.version ?? 0) + 1;
  const about = { repair, commitment: promise.id, date, version };
  return (
    <fieldset ref={place} className="flex min-w-0 flex-col gap-3 border-line border-t pt-3">
      <legend className="sr-only">{t("legend")}</legend>
      <DayToMark days={days} value={date} onChange={setChosen} />
      <MarkPress key={`${date} ${version}`} about={about} partner={partner} onMarked={goOn} />
    </fieldset>
  );
}
