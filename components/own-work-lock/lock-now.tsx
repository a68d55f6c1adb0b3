"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import type { Keeper } from "./keeper";
import { useAutoLock } from "./use-auto-lock";

/** Closes own work at once. It stands at the top: whoever wants it has no time to look for it. */
export function LockNow({ keeper }: { keeper: Keeper }) {
  const t = useTranslations("ownWork.lock");
  return (
    <div>
      <Button onClick={useAutoLock(keeper)}>{t("now")}</Button>
    </div>
  );
}
