"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { RemindersView } from "@/lib/reminders/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { Switch } from "../ui/switch";
import { useOperation } from "../use-operation";
import { useZone } from "../use-when";
import { ClockField } from "./clock-field";

type Chosen = Pick<RemindersView, "digest" | "quiet" | "answers">;

const EVENING = "18:00";
const NIGHT = { begins: "22:00", ends: "08:00" };

/** When a note may come. Nothing is chosen until it is saved. */
export function WhenForm({ reminders }: { reminders: RemindersView }) {
  const t = useTranslations("reminders.when");
  const zone = useZone();
  const { run, pending, refusal } = useOperation("setReminders");
  const [changed, setChanged] = useState<Partial<Chosen> | null>(null);
  const [saved, setSaved] = useState(false);
  const { digest, quiet, answers } = { ...reminders, ...changed };
  const change = (some: Partial<Chosen>) => {
    setSaved(false);
    setChanged({ ...changed, ...some });
  };
  const hasWay = reminders.devices.length > 0 || reminders.mail?.confirmed;

  async function save(event: FormEvent) {
    event.preventDefault();
    const may = answers && reminders.mayAnswers;
    if (!(await run({ digest, quiet, answers: may, zone: zone ?? "UTC" }))) return;
    setChanged(null);
    setSaved(true);
  }

  return (
    <Card title={t("title")}>
      {hasWay ? null : <p className="text-ink-2">{t("none")}</p>}
      <form method="post" onSubmit={(event) => void save(event)} className="flex flex-col gap-3">
        <Switch
          label={t("daily")}
          hint={t("dailyHint")}
          checked={digest !== null}
          onChange={(event) => change({ digest: event.currentTarget.checked ? EVENING : null })}
        />
        {digest === null ? null : (
          <ClockField label={t("at")} value={digest} onChange={(time) => change({ digest: time })} />
        )}
        {reminders.mayAnswers ? (
          <Switch
            label={t("answers")}
            hint={t("answersHint")}
            checked={answers}
            onChange={(event) => change({ answers: event.currentTarget.checked })}
          />
        ) : null}
        <Switch
          label={t("quiet")}
          hint={t("quietHint")}
          checked={quiet !== null}
          onChange={(event) => change({ quiet: event.currentTarget.checked ? NIGHT : null })}
        />
        {quiet === null ? null : (
          <div className="grid grid-cols-[repeat(auto-fit,minmax(min(9rem,100%),1fr))] gap-3">
            <ClockField
              label={t("from")}
              value={quiet.begins}
              onChange={(begins) => change({ quiet: { ...quiet, begins } })}
            />
            <ClockField label={t("to")} value={quiet.ends} onChange={(ends) => change({ quiet: { ...quiet, ends } })} />
          </div>
        )}
        <p className="min-h-5 text-meta text-ink-2">{zone ? t("zone", { zone: zone.replaceAll("_", " ") }) : null}</p>
        <Refused why={refusal} />
        <Button type="submit" pending={pending}>
          {t("save")}
        </Button>
        <p role="status" className="text-meta text-ink-2 empty:hidden">
          {saved ? t("saved") : null}
        </p>
      </form>
    </Card>
  );
}
