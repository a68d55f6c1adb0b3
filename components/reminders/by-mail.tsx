"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { RemindersView } from "@/lib/reminders/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { MailAddressForm } from "./mail-address-form";
import { MailCodeForm } from "./mail-code-form";

/** Notes to an address that is confirmed to be one's own. Shown where the server has mail. */
export function RemindersByMail({ mail: { address, confirmed } }: { mail: NonNullable<RemindersView["mail"]> }) {
  const t = useTranslations("reminders.mail");
  const remove = useOperation("removeMail");
  const [another, setAnother] = useState(false);
  const isAsking = address === null || another;
  return (
    <Card title={t("title")}>
      <p className="text-ink-2">{confirmed && address ? t("on", { address }) : t("lead")}</p>
      {isAsking ? <MailAddressForm onDone={() => setAnother(false)} /> : null}
      {!isAsking && !confirmed ? <MailCodeForm address={address} onOther={() => setAnother(true)} /> : null}
      <Refused why={remove.refusal} />
      {address === null ? null : (
        <Button variant="quiet" pending={remove.pending} onClick={() => void remove.run({})}>
          {t("remove")}
        </Button>
      )}
    </Card>
  );
}
