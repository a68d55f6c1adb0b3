"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { afterQuiet, instantOfWish, MAX_REMINDER, type Quiet } from "@/lib/reminders/rules";
import { localDay, wallTime } from "@/lib/zone";
import { inDigitsOf } from "../dates";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";
import { ClockField } from "./clock-field";

const TOMORROW = 86_400_000;

interface OwnFormProps {
  quiet: Quiet | null;
  onDone: () => void;
}

/** A day, a time of one's own clock, and words for oneself. */
export function OwnForm({ quiet, onDone }: OwnFormProps) {
  const t = useTranslations("reminders.own");
  const locale = useLocale();
  const draft = useDraft("reminder");
  const { run, pending, refusal } = useOperation("addReminder");
  const id = useRef<string>(undefined);
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const [day, setDay] = useState(() => localDay(Date.now() + TOMORROW, zone));
  const [time, setTime] = useState("09:00");
  const at = day && time ? instantOfWish({ day, time, zone }) : 0;
  const comes = afterQuiet(at, quiet, zone);

  async function keep(event: FormEvent) {
    event.preventDefault();
    id.current ??= crypto.randomUUID();
    if (!(await run({ id: id.current, day, time, zone, words: draft.words }))) return;
    draft.clear();
    onDone();
  }

  return (
    <form method="post" onSubmit={(event) => void keep(event)} className="flex flex-col gap-4">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3">
        <TextField
          type="date"
          required
          label={t("day")}
          min={localDay(Date.now(), zone)}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <ClockField label={t("time")} value={time} onChange={setTime} />
      </div>
      {comes > at ? (
        <p role="status" className="text-ink-2">
          {t("quiet", { time: inDigitsOf(locale, wallTime(comes, zone).slice(11)) })}
        </p>
      ) : null}
      <TextArea
        label={t("words")}
        hint={t("wordsHint")}
        optional
        rows={2}
        limit={MAX_REMINDER}
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
        after={<Visibility kind="private" sentence />}
      />
      <Refused why={refusal} />
      <Button type="submit" variant="primary" pending={pending}>
        {t("keep")}
      </Button>
      <Button variant="quiet" onClick={onDone}>
        {t("cancel")}
      </Button>
    </form>
  );
}
