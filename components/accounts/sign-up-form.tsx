"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { PasswordField } from "../ui/password-field";
import { TextField } from "../ui/text-field";
import { Form, focusField, length } from "./form";

export interface SignUpValues {
  name: string;
  firstName: string;
  password: string;
}

interface SignUpFormProps {
  onSubmit: (values: SignUpValues) => void;
  pending: boolean;
  refusal?: string | undefined;
  /** The least characters of a password. */
  minimum?: number;
}

/** An account of one's own. Needs the client texts "accounts" and "ui". */
export function SignUpForm({ onSubmit, pending, refusal, minimum = 15 }: SignUpFormProps) {
  const t = useTranslations("accounts.signUp");
  const missing = useTranslations("accounts")("missing");
  const [problems, setProblems] = useState<Partial<SignUpValues>>({});

  function check({ name = "", firstName = "", password = "" }: Record<string, string>, form: HTMLFormElement) {
    const found: Partial<SignUpValues> = {
      ...(name.trim() ? {} : { name: missing }),
      ...(firstName.trim() ? {} : { firstName: missing }),
      ...(length(password) < minimum ? { password: t("tooShort", { minimum }) } : {}),
    };
    setProblems(found);
    const [first] = Object.keys(found);
    if (first) focusField(form, first);
    else onSubmit({ name: name.trim(), firstName: firstName.trim(), password });
  }

  return (
    <Form onSubmit={check} pending={pending} refusal={refusal}>
      <TextField
        name="name"
        label={t("name")}
        hint={t("nameHint")}
        problem={problems.name}
        autoComplete="username"
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        required
      />
      <TextField
        name="firstName"
        label={t("firstName")}
        hint={t("firstNameHint")}
        problem={problems.firstName}
        autoComplete="given-name"
        required
      />
      <PasswordField
        name="password"
        label={t("password")}
        hint={t("passwordHint", { minimum })}
        problem={problems.password}
        autoComplete="new-password"
        required
      />
      <p className="max-w-line text-meta text-ink-2">{t("reset")}</p>
      <Button type="submit" variant="primary" wide pending={pending}>
        {pending ? t("pending") : t("submit")}
      </Button>
    </Form>
  );
}
