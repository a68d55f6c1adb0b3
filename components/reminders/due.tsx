"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { Words } from "../ui/words";
import { useOperation } from "../use-operation";
import { useReminders } from "./use-reminders";

/** One's own reminders whose time has come, on Today, until one puts them away. */
export function DueReminders() {
  const t = useTranslations("reminders.today");
  const remove = useOperation("removeReminder");
  const came = useReminders()?.own.filter((one) => one.came) ?? [];
  return (
    <>
      {came.map(({ id, words }) => (
        <Card key={id} title={t("title")}>
          {words.trim() ? <Words text={words} /> : <p>{t("unnamed")}</p>}
          <Button variant="small" pending={remove.pending} onClick={() => void remove.run({ reminder: id })}>
            {t("putAway")}
          </Button>
        </Card>
      ))}
      <Refused why={remove.refusal} />
    </>
  );
}
