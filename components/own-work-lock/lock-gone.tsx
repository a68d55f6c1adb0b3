"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Notice } from "../ui/notice";
import type { Keeper } from "./keeper";

/** The lock went away elsewhere. What was typed under it does not go without it before somebody here has said so. */
export function LockGone({ keeper }: { keeper: Keeper }) {
  const t = useTranslations("ownWork.lock.gone");
  return (
    <Notice tone="honey" live="alert" title={t("title")} action={<Button onClick={keeper.goOn}>{t("act")}</Button>}>
      {t("body")}
    </Notice>
  );
}
