"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useWhen } from "../use-when";
import { useBound } from "./use-bound";

/** On every page: that nothing arrives just now, and when that ends. */
export function PauseState() {
  const t = useTranslations("pace.timeOut");
  const when = useWhen();
  const until = useBound()?.pausedUntil;
  if (!until) return null;
  return (
    <Link href="/pace" role="status" className="min-w-0 text-end text-meta text-ink-2 underline underline-offset-3">
      {t("short", { when: when(until) ?? "" })}
    </Link>
  );
}
