"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { PasswordField } from "../ui/password-field";
import { Switch } from "../ui/switch";
import { TextField } from "../ui/text-field";
import { Form, focusField } from "./form";

export interface SignInValues {
  name: string;
  password: string;
  /** Nothing may stay on this device. */
  shared: boolean;
}

interface SignInFormProps {
  onSubmit: (values: SignInValues) => void;
  pending: boolean;
  refusal?: string | undefined;
}

/** Needs the client texts "accounts" and "ui". */
export function SignInForm({ onSubmit, pending, refusal }: SignInFormProps) {
  const t = useTranslations("accounts.signIn");
  const missing = useTranslations("accounts")("missing");
  const [empty, setEmpty] = useState<"name" | "password">();

  function check({ name = "", password = "", shared }: Record<string, string>, form: HTMLFormElement) {
    const first = name.trim() ? (password ? undefined : "password") : "name";
    setEmpty(first);
    if (first) focusField(form, first);
    else onSubmit({ name: name.trim(), password, shared: shared !== undefined });
  }

  return (
    <>
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
          problem={empty === "name" ? missing : undefined}
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          required
        />
        <PasswordField
          name="password"
          label={t("password")}
          problem={empty === "password" ? missing : undefined}
          autoComplete="current-password"
          required
        />
        <Switch name="shared" label={t("shared")} hint={t("sharedHint")} />
      </Form>
      <details className="text-ink-2">
        <summary className="inline-flex min-h-12 items-center rounded-8 underline decoration-line underline-offset-4 hover:text-ink">
          {t("forgot")}
        </summary>
        <p className="max-w-line pb-2">{t("forgotBody")}</p>
      </details>
    </>
  );
}
