"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MIN_PASSWORD } from "@/lib/accounts/rules";
import { Button } from "../ui/button";
import { PasswordField } from "../ui/password-field";
import { Form, focusField, length } from "./form";

export interface PasswordValues {
  current: string;
  next: string;
}

interface PasswordFormProps {
  onSubmit: (values: PasswordValues) => void;
  pending: boolean;
  refusal?: string | undefined;
}

/** Needs the client texts "accounts" and "ui". */
export function PasswordForm({ onSubmit, pending, refusal }: PasswordFormProps) {
  const t = useTranslations("accounts.change");
  const missing = useTranslations("accounts")("missing");
  const [problems, setProblems] = useState<Partial<PasswordValues>>({});

  function check({ current = "", next = "" }: Record<string, string>, form: HTMLFormElement) {
    const found: Partial<PasswordValues> = {
      ...(current ? {} : { current: missing }),
      ...(length(next) < MIN_PASSWORD ? { next: t("tooShort", { minimum: MIN_PASSWORD }) } : {}),
    };
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) focusField(form, first);
    else onSubmit({ current, next });
  }

  return (
    <Form
      onSubmit={check}
      pending={pending}
      refusal={refusal}
      submit={
        <Button type="submit" variant="primary" wide pending={pending}>
          {t("submit")}
        </Button>
      }
    >
      <PasswordField
        name="current"
        label={t("current")}
        problem={problems.current}
        autoComplete="current-password"
        required
      />
      <PasswordField
        name="next"
        label={t("next")}
        hint={t("nextHint", { minimum: MIN_PASSWORD })}
        problem={problems.next}
        autoComplete="new-password"
        required
      />
      <p className="text-meta text-ink-2">{t("note")}</p>
    </Form>
  );
}
