"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Secret } from "@/lib/lock/keys";
import { Form } from "../accounts/form";
import { Button } from "../ui/button";
import { SecretField, secretIn } from "./secret-field";
import { useWorking, Wrong } from "./use-working";

interface ProvenFormProps {
  act: string;
  onBack: () => void;
  check?: (fields: Record<string, string>, form: HTMLFormElement) => boolean;
  /** Answers whether the secret was the one. */
  work: (tools: typeof import("./tools"), secret: Secret, fields: Record<string, string>) => Promise<boolean>;
  children: ReactNode;
}

/** What changes a lock asks first for what opens it now: somebody who sits down at an open page can't. */
export function ProvenForm({ act, onBack, check, work: piece, children }: ProvenFormProps) {
  const t = useTranslations("ownWork.lock");
  const { pending, problem, work } = useWorking();
  function submit(fields: Record<string, string>, form: HTMLFormElement) {
    if (check && !check(fields, form)) return;
    void work(async (tools) => {
      const secret = secretIn(fields);
      if (!(await piece(tools, secret, fields))) throw new Wrong(t("code" in secret ? "wrongCode" : "wrongPassphrase"));
    });
  }
  return (
    <Form
      pending={pending}
      refusal={problem}
      onSubmit={submit}
      submit={
        <>
          <Button type="submit" variant="primary" pending={pending}>
            {act}
          </Button>
          <Button variant="quiet" onClick={onBack}>
            {t("back")}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{t("secretNow")}</p>
      <SecretField />
      {children}
    </Form>
  );
}
