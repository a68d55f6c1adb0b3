"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import type { Keeper } from "./keeper";
import { SetLock } from "./set-lock";

/** What a lock would do, what it would not, and setting one. */
export function NoLock({ keeper }: { keeper: Keeper }) {
  const t = useTranslations("ownWork.lock");
  const [setting, setSetting] = useState(false);
  return (
    <Card title={t("title")}>
      {setting ? (
        <SetLock keeper={keeper} onBack={() => setSetting(false)} />
      ) : (
        <>
          <p className="max-w-line">{t("about")}</p>
          <p className="max-w-line text-meta text-ink-2">{t("limits")}</p>
          <p className="max-w-line text-meta text-ink-2">{t("lose")}</p>
          <Button onClick={() => setSetting(true)}>{t("set")}</Button>
        </>
      )}
    </Card>
  );
}
