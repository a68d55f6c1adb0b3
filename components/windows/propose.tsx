"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { SelectField } from "../ui/select-field";
import { Switch } from "../ui/switch";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { dayName } from "./plan-words";

const DAYS = [1, 2, 3, 4, 5, 6, 7];
const MINUTES = ["15", "30", "45", "60", "90"] as const;

interface ProposeProps {
  partner: string;
  onDone: () => void;
}

/** Days, a time of one's own clock and a length, for the other to agree to. */
export function Propose({ partner, onDone }: ProposeProps) {
  const t = useTranslations("windows");
  const locale = useLocale();
  const { run, pending, refusal } = useOperation("proposeWindows");
  const id = useRef<string>(undefined);
  const [days, setDays] = useState<number[]>([]);
  const [time, setTime] = useState("20:00");
  const [minutes, setMinutes] = useState<(typeof MINUTES)[number]>("30");
  const [only, setOnly] = useState(false);
  const [missing, setMissing] = useState(false);

  async function send(event: FormEvent) {
    event.preventDefault();
    setMissing(days.length === 0);
    if (days.length === 0 || !time) return;
    id.current ??= crypto.randomUUID();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (await run({ id: id.current, days, time: time.slice(0, 5), zone, minutes: Number(minutes), only })) onDone();
  }

  return (
    <form method="post" onSubmit={(event) => void send(event)} className="flex flex-col gap-4">
      <fieldset className="min-w-0">
        <legend className="text-title">{t("days")}</legend>
        <div className="mt-2.5 flex flex-wrap gap-1.5">
          {DAYS.map((day) => (
            <label
              key={day}
              className="flex min-h-12 items-center rounded-16 border border-control bg-surface px-3.5 text-ink-2 has-checked:border-tide has-checked:bg-tide-soft has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="checkbox"
                checked={days.includes(day)}
                onChange={({ currentTarget: { checked } }) =>
                  setDays(checked ? [...days, day] : days.filter((one) => one !== day))
                }
                className="sr-only"
              />
              {dayName(locale, day, "short")}
            </label>
          ))}
        </div>
        {missing ? <p className="pt-1.5 text-meta text-clay">{t("oneDay")}</p> : null}
      </fieldset>
      <TextField
        type="time"
        required
        label={t("time")}
        hint={t("timeHint")}
        value={time}
        onChange={(event) => setTime(event.currentTarget.value)}
      />
      <SelectField
        label={t("length")}
        value={minutes}
        onChange={setMinutes}
        options={MINUTES.map((value) => ({ value, label: t("minutes", { minutes: Number(value) }) }))}
      />
      <Switch
        label={t("only")}
        hint={t("onlyHint")}
        checked={only}
        onChange={(event) => setOnly(event.currentTarget.checked)}
      />
      <Refused why={refusal} />
      <Visibility kind="shared" partner={partner} sentence />
      <Sends>
        <Button type="submit" variant="primary" wide pending={pending}>
          {t("propose", { name: partner })}
        </Button>
      </Sends>
      <Button variant="quiet" onClick={onDone}>
        {t("cancel")}
      </Button>
    </form>
  );
}
