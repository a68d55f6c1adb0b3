"use client";

import { useTranslations } from "next-intl";
import { useWhen } from "../use-when";
import { useBound } from "./use-bound";

/** When what one writes arrives, if not at once. */
export function Arrives() {
  const t = useTranslations("pace.arrives");
  const when = useWhen();
  const { pausedUntil = null, arrivesAt = null } = useBound() ?? {};
  const at = Math.max(pausedUntil ?? 0, arrivesAt ?? 0);
  if (at === 0) return null;
  return <p className="text-meta text-ink-2">{t(at === pausedUntil ? "paused" : "slow", { when: when(at) ?? "" })}</p>;
}
