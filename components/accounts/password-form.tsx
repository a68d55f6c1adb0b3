"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
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
  minimum?: number;
}

/** Needs the client texts "accounts" and "ui". */
export function PasswordForm({ onSubmit, pending, refusal, minimum = 15 }: PasswordFormProps) {
  const t = useTranslations("accounts.change");
  const missing = useTranslations("accounts")("missing");
  const [problems, setProblems] = useState<Partial<PasswordValues>>({});

  function check({ current = "", next = "" }: Record<string, string>, form: HTMLFormElement) {
    const found: Partial<PasswordValues> = {
      ...(current ? {} : { current: missing }),
      ...(length(next) < minimum ? { next: t("tooShort", { minimum }) } : {}),
    };
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) focusField(form, first);
    else onSubmit({ current, next });
  }

  return (
    <Form onSubmit={check} pending={pending} refusal={refusal}>
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
        hint={t("nextHint", { minimum })}
        problem={problems.next}
        autoComplete="new-password"
        required
      />
      <p className="text-meta text-ink-2">{t("note")}</p>
      <Button type="submit" variant="primary" wide pending={pending}>
        {pending ? t("pending") : t("submit")}
      </Button>
    </Form>
  );
}
