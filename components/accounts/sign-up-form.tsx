"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { PasswordField } from "../ui/password-field";
import { Switch } from "../ui/switch";
import { TextField } from "../ui/text-field";
import { Form, focusField, length } from "./form";

type Words = { name: string; firstName: string; password: string };
export type SignUpValues = Words & { shared: boolean };

/** The server's own: the most characters of the two names, the least of a password. */
export type SignUpLimits = { name: number; firstName: number; password: number };

interface SignUpFormProps {
  limits: SignUpLimits;
  onSubmit: (values: SignUpValues) => void;
  pending: boolean;
  refusal?: string | undefined;
}

/** An account of one's own. Needs the client texts "accounts" and "ui". */
export function SignUpForm({ limits, onSubmit, pending, refusal }: SignUpFormProps) {
  const t = useTranslations("accounts.signUp");
  const signIn = useTranslations("accounts.signIn");
  const missing = useTranslations("accounts")("missing");
  const [problems, setProblems] = useState<Partial<Words>>({});

  const lineProblem = (text: string, most: number) =>
    text.trim() ? (text.trim().length > most ? t("tooLong", { most }) : undefined) : missing;

  function check({ name = "", firstName = "", password = "", shared }: Record<string, string>, form: HTMLFormElement) {
    const found = Object.entries({
      name: lineProblem(name, limits.name),
      firstName: lineProblem(firstName, limits.firstName),
      password: length(password) < limits.password ? t("tooShort", { minimum: limits.password }) : undefined,
    }).filter(([, problem]) => problem !== undefined);
    setProblems(Object.fromEntries(found));
    if (found[0]) focusField(form, found[0][0]);
    else onSubmit({ name: name.trim(), firstName: firstName.trim(), password, shared: shared !== undefined });
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
        hint={t("passwordHint", { minimum: limits.password })}
        problem={problems.password}
        autoComplete="new-password"
        required
      />
      <Switch name="shared" label={signIn("shared")} hint={signIn("sharedHint")} />
      <p className="max-w-line text-meta text-ink-2">{t("reset")}</p>
    </Form>
  );
}
