"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { useOperation } from "../use-operation";

/** A code as it was sent, whatever digits the keyboard writes. */
const plain = (typed: string) =>
  typed.replace(/[\u06f0-\u06f9\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) & 15)).trim();

interface MailCodeFormProps {
  address: string;
  onOther: () => void;
}

/** Takes the code that came by mail, or leads back to the address. */
export function MailCodeForm({ address, onOther }: MailCodeFormProps) {
  const t = useTranslations("reminders.mail");
  const reasons = useTranslations("reasons");
  const { run, pending, refusal } = useOperation("confirmMail");
  const [digits, setDigits] = useState("");
  const send = (event: FormEvent) => {
    event.preventDefault();
    void run({ digits: plain(digits) });
  };
  return (
    <form method="post" onSubmit={send} className="flex flex-col gap-4">
      <p role="status">{t("sent", { address })}</p>
      <TextField
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={12}
        label={t("code")}
        problem={refusal ? reasons(refusal === "unreadable" ? "wrong-code" : refusal) : undefined}
        value={digits}
        onChange={(event) => setDigits(event.currentTarget.value)}
      />
      <Button type="submit" pending={pending}>
        {t("confirm")}
      </Button>
      <Button variant="quiet" onClick={onOther}>
        {t("other")}
      </Button>
    </form>
  );
}
