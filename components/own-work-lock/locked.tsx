"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import type { Lock } from "@/lib/lock/keys";
import { Form } from "../accounts/form";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import type { Keeper } from "./keeper";
import { Lost } from "./lost";
import { SecretField, secretIn } from "./secret-field";
import { useWorking, Wrong } from "./use-working";

/** Own work under its lock, closed. Nothing of it is on the screen, and nothing that was opened is in memory. */
export function Locked({ lock, keeper }: { lock: Lock; keeper: Keeper }) {
  const t = useTranslations("ownWork.lock");
  const { pending, problem, work } = useWorking();
  // Whoever left before it was open is not here to close it.
  useEffect(() => keeper.turnAway, [keeper]);
  const unlock = (fields: Record<string, string>) =>
    work(async ({ openLock, derive }) => {
      const asked = keeper.turn();
      const secret = secretIn(fields);
      const key = await openLock(lock, secret, derive);
      if (!key) throw new Wrong(t("code" in secret ? "wrongCode" : "wrongPassphrase"));
      keeper.unlock({ lock: lock.id, key }, asked);
    });
  return (
    <Card title={t("locked")}>
      <Form
        pending={pending}
        refusal={problem}
        onSubmit={(fields) => void unlock(fields)}
        submit={
          <Button type="submit" variant="primary" wide pending={pending}>
            {t("open")}
          </Button>
        }
      >
        <SecretField />
      </Form>
      <p className="max-w-line text-meta text-ink-2">{t("lose")}</p>
      <Lost lock={lock.id} />
    </Card>
  );
}
