"use client";

import { useTranslations } from "next-intl";
import type { SessionView } from "@/lib/accounts/schema";
import { Button } from "../ui/button";
import { useWhen } from "../use-when";

interface DeviceRowProps {
  session: SessionView;
  pending: boolean;
  onEnd: () => void;
}

/** One device: what it calls itself, and when it was used. */
export function DeviceRow({ session: { device, here, createdAt, lastUsedAt }, pending, onEnd }: DeviceRowProps) {
  const t = useTranslations("settings.devices");
  const when = useWhen();
  const [used, since] = [when(lastUsedAt), when(createdAt)];
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 px-4.5 py-3.5">
      <div className="min-w-0">
        <p className="text-title">{device}</p>
        {here ? <p className="text-meta font-strong text-tide">{t("here")}</p> : null}
        {here ? null : <p className="min-h-5 text-meta text-ink-2">{used ? t("used", { when: used }) : null}</p>}
        <p className="min-h-5 text-meta text-ink-2">{since ? t("since", { when: since }) : null}</p>
      </div>
      {here ? null : (
        <Button pending={pending} onClick={onEnd} aria-label={t("endOne", { device })}>
          {t("end")}
        </Button>
      )}
    </li>
  );
}
