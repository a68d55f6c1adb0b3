"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { MAX_WORD, MODES, type Mode } from "@/lib/pace/rules";
import type { PaceView } from "@/lib/pace/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Choice } from "../ui/choice";
import { Refused } from "../ui/refused";
import { TextField } from "../ui/text-field";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";
import { useWhen } from "../use-when";
import { HourField } from "./hour-field";

interface SetPaceProps {
  repair: string;
  partner: string;
  pace: PaceView;
}

/** The one who was hurt says how fast the other's words come. */
export function SetPace({ repair, partner: name, pace }: SetPaceProps) {
  const t = useTranslations("pace.set");
  const when = useWhen();
  const { run, pending, refusal } = useOperation("setPace");
  const [mode, setMode] = useState<Mode>(pace.mode);
  const [hour, setHour] = useState(pace.hour);
  const word = useDraft(`pace-word:${repair}`);

  async function save(event: FormEvent) {
    event.preventDefault();
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const said = word.words.trim() ? { word: word.words } : {};
    if (await run({ repair, id: crypto.randomUUID(), mode, hour, zone, ...said })) word.clear();
  }
  return (
    <Card title={t("title")}>
      {pace.askedAt === null ? null : (
        <p className="rounded-16 bg-sunken p-4.5">{t("asked", { name, when: when(pace.askedAt) ?? "" })}</p>
      )}
      <form method="post" onSubmit={(event) => void save(event)} className="flex flex-col gap-4">
        <Choice
          legend={t("legend", { name })}
          name="mode"
          value={mode}
          onChange={setMode}
          options={MODES.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`, { name }) }))}
        />
        {mode === "steady" ? null : <HourField hour={hour} onChange={setHour} />}
        <TextField
          label={t("word")}
          hint={t("wordHint", { name })}
          optional
          maxLength={MAX_WORD}
          value={word.words}
          onChange={(event) => word.write(event.currentTarget.value)}
        />
        <p className="text-meta text-ink-2">{t("sees", { name })}</p>
        <Refused why={refusal} />
        <Button type="submit" variant="primary" wide pending={pending}>
          {t("save")}
        </Button>
        {pace.setAt === null ? null : (
          <p role="status" className="text-meta text-ink-2">
            {t("since", { when: when(pace.setAt) ?? "" })}
          </p>
        )}
      </form>
    </Card>
  );
}
