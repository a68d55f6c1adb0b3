"use client";

import { useTranslations } from "next-intl";
import { useState, useSyncExternalStore } from "react";
import type { Reason } from "@/lib/verdict";
import type { Wire } from "@/lib/wire/client";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { PasswordField } from "../ui/password-field";
import { Form } from "./form";

/** Asks for the password again, wherever an operation wants it, and answers whether it was given. */
export function proverOf() {
  let waiting: ((proven: boolean) => void) | null = null;
  const listeners = new Set<() => void>();
  const set = (next: typeof waiting) => {
    waiting = next;
    for (const tell of listeners) tell();
  };
  return {
    isAsking: () => waiting !== null,
    subscribe: (tell: () => void) => {
      listeners.add(tell);
      return () => void listeners.delete(tell);
    },
    ask: () =>
      new Promise<boolean>((answer) => {
        waiting?.(false);
        set(answer);
      }),
    answer: (proven: boolean) => {
      waiting?.(proven);
      set(null);
    },
  };
}

export type Prover = ReturnType<typeof proverOf>;

/** "Is it you?" */
export function ProveDialog({ prover, wire }: { prover: Prover; wire: Wire }) {
  const t = useTranslations("accounts.prove");
  const reasons = useTranslations("reasons");
  const asking = useSyncExternalStore(prover.subscribe, prover.isAsking, () => false);
  const [pending, setPending] = useState(false);
  const [refusal, setRefusal] = useState<Reason | "offline" | null>(null);

  async function prove({ password = "" }: Record<string, string>) {
    setPending(true);
    const answer = await wire
      .do("prove", crypto.randomUUID(), { password })
      .catch(() => ({ ok: false, reason: "offline" }) as const);
    setPending(false);
    setRefusal(answer.ok ? null : answer.reason);
    if (answer.ok) prover.answer(true);
  }

  function close() {
    setRefusal(null);
    prover.answer(false);
  }

  const words = refusal ? (refusal === "wrong-password" ? t("wrong") : reasons(refusal)) : undefined;
  if (!asking) return null;
  return (
    <Dialog open title={t("title")} onClose={close}>
      <p className="text-ink-2">{t("body")}</p>
      <Form
        onSubmit={prove}
        pending={pending}
        refusal={words}
        submit={
          <Button type="submit" variant="primary" wide pending={pending}>
            {t("submit")}
          </Button>
        }
      >
        <PasswordField name="password" label={t("password")} autoComplete="current-password" required />
      </Form>
    </Dialog>
  );
}
