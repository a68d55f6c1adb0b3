"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MAX_REPAIR_NAME } from "@/lib/repairs/rules";
import { Form, focusField } from "../accounts/form";
import { Button } from "../ui/button";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import type { Refusal } from "../use-operation";

interface NameFormProps {
  words: string;
  onWords: (words: string) => void;
  partner: string;
  /** Says on the button what a press does. */
  submit: string;
  optional?: boolean;
  hint?: string;
  pending: boolean;
  refusal: Refusal | null;
  onSubmit: (name: string) => void;
  onCancel: () => void;
}

/** One line for what a hurt is called, and who will read it. */
export function NameForm({ words, onWords, partner, submit, optional = false, hint, ...rest }: NameFormProps) {
  const t = useTranslations("pair.repairs");
  const missing = useTranslations("accounts")("missing");
  const reasons = useTranslations("reasons");
  const [checked, setChecked] = useState(false);
  const name = words.trim();
  const long = name.length > MAX_REPAIR_NAME ? t("nameLong", { most: MAX_REPAIR_NAME }) : undefined;
  const problem = long ?? (checked && !optional && !name ? missing : undefined);

  function check(_fields: object, form: HTMLFormElement) {
    setChecked(true);
    if (long || (!optional && !name)) focusField(form, "name");
    else rest.onSubmit(name);
  }

  return (
    <Form
      onSubmit={check}
      pending={rest.pending}
      refusal={rest.refusal ? reasons(rest.refusal) : undefined}
      submit={
        <div className="flex flex-wrap gap-2.5 *:min-w-0 *:grow">
          <Button type="submit" variant="primary" pending={rest.pending}>
            {submit}
          </Button>
          <Button variant="quiet" onClick={rest.onCancel}>
            {t("cancel")}
          </Button>
        </div>
      }
    >
      <TextField
        name="name"
        label={t("nameField")}
        hint={hint ?? t("nameHint")}
        problem={problem}
        optional={optional}
        value={words}
        onChange={(event) => onWords(event.currentTarget.value)}
        autoComplete="off"
      />
      <Visibility kind="shared" partner={partner} sentence />
    </Form>
  );
}
