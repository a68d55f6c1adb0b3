"use client";

import { useLocale, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { MAX_ADDRESS } from "@/lib/reminders/rules";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";

/** Asks for an address, which is sent a code and nothing else until that has come back. */
export function MailAddressForm({ onDone }: { onDone: () => void }) {
  const t = useTranslations("reminders.mail");
  const reasons = useTranslations("reasons");
  const language = useLocale();
  const { run, pending, refusal } = useOperation("addMail");
  const [address, setAddress] = useState("");

  async function send(event: FormEvent) {
    event.preventDefault();
    if (await run({ address: address.trim(), language })) onDone();
  }

  return (
    <form method="post" onSubmit={(event) => void send(event)} className="flex flex-col gap-4">
      <TextField
        type="email"
        required
        maxLength={MAX_ADDRESS}
        autoComplete="email"
        label={t("address")}
        problem={refusal ? reasons(refusal) : undefined}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Visibility kind="private" sentence />
      <Button type="submit" pending={pending}>
        {t("send")}
      </Button>
    </form>
  );
}
