"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useRef, useState } from "react";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { SelectField } from "../ui/select-field";
import { Switch } from "../ui/switch";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { DayChips } from "./day-chips";

const MINUTES = ["15", "30", "45", "60", "90"] as const;

interface ProposeProps {
  partner: string;
  onDone: () => void;
}

/** Days, a time of one's own clock and a length, for the other to agree to. */
export function Propose({ partner, onDone }: ProposeProps) {
  const t = useTranslations("windows");
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
      <DayChips legend={t("days")} days={days} onChange={setDays}>
        {missing ? <p className="pt-1.5 text-meta text-clay">{t("oneDay")}</p> : null}
      </DayChips>
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
