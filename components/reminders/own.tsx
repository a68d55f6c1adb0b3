"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RemindersView } from "@/lib/reminders/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { OwnForm } from "./own-form";
import { OwnRow } from "./own-row";

/** Reminders that one set for oneself, the next first. */
export function Own({ reminders: { own, quiet } }: { reminders: RemindersView }) {
  const t = useTranslations("reminders.own");
  const remove = useOperation("removeReminder");
  const [writing, setWriting] = useState(false);
  return (
    <Card title={t("title")}>
      <p className="text-ink-2">{t("lead")}</p>
      {own.length === 0 && !writing ? <p>{t("none")}</p> : null}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {own.map((one) => (
          <OwnRow
            key={one.id}
            reminder={one}
            pending={remove.pending}
            onRemove={() => void remove.run({ reminder: one.id })}
          />
        ))}
      </ul>
      <Refused why={remove.refusal} />
      {writing ? (
        <OwnForm quiet={quiet} onDone={() => setWriting(false)} />
      ) : (
        <Button onClick={() => setWriting(true)}>{t("add")}</Button>
      )}
    </Card>
  );
}
