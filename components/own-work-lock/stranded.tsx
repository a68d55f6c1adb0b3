"use client";

import { useTranslations } from "next-intl";
import type { Lock } from "@/lib/lock/keys";
import { Form } from "../accounts/form";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import type { Keeper } from "./keeper";
import { SecretField, secretIn } from "./secret-field";
import { useWorking, Wrong } from "./use-working";

/** What was typed last waits under a lock that is no more. What opened that lock opens it, as long as this tab lives. */
export function Stranded({ lock, keeper }: { lock: Lock; keeper: Keeper }) {
  const t = useTranslations("ownWork.lock");
  const { pending, problem, work } = useWorking();
  const reopen = (fields: Record<string, string>) =>
    work(async ({ openLock, derive }) => {
      const asked = keeper.turn();
      const secret = secretIn(fields);
      const key = await openLock(lock, secret, derive);
      if (!key) throw new Wrong(t("code" in secret ? "wrongCode" : "wrongPassphrase"));
      if (asked === keeper.turn()) await keeper.reopen({ lock: lock.id, key });
    });
  return (
    <Notice tone="honey" live="alert" title={t("stranded.title")}>
      <p>{t("stranded.body")}</p>
      <Form
        pending={pending}
        refusal={problem}
        onSubmit={(fields) => void reopen(fields)}
        submit={
          <Button type="submit" pending={pending}>
            {t("stranded.act")}
          </Button>
        }
      >
        <SecretField />
      </Form>
    </Notice>
  );
}
