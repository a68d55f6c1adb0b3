"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { MAX_WORD } from "@/lib/pace/rules";
import type { HardDayView } from "@/lib/pace/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { useView } from "../use-view";
import { HardDay } from "./hard-day";

/** Dates that are hard for oneself, and the way to note one. */
export function HardDays() {
  const t = useTranslations("pace.hardDays");
  const days = useView<HardDayView[]>("hardDays") ?? [];
  const { run, pending, refusal } = useOperation("noteHardDay");
  const [date, setDate] = useState("");
  const [words, setWords] = useState("");
  async function add(event: FormEvent) {
    event.preventDefault();
    if (!date || !(await run({ id: crypto.randomUUID(), date, words }))) return;
    setDate("");
    setWords("");
  }
  return (
    <Card title={t("title")} action={<Visibility kind="private" />}>
      <p className="text-ink-2">{t("body")}</p>
      {days.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {days.map((day) => (
            <HardDay key={day.id} day={day} />
          ))}
        </ul>
      ) : null}
      <form method="post" onSubmit={(event) => void add(event)} className="flex flex-col gap-3">
        <TextField
          type="date"
          required
          label={t("date")}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextField
          label={t("words")}
          maxLength={MAX_WORD}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
        <Refused why={refusal} />
        <Button type="submit" pending={pending}>
          {t("add")}
        </Button>
      </form>
    </Card>
  );
}
