"use client";

import { useTranslations } from "next-intl";
import { useWhen } from "../use-when";
import { useBound } from "./use-bound";

/** When what one writes arrives, if not at once. */
export function Arrives() {
  const t = useTranslations("pace.arrives");
  const when = useWhen();
  const arrives = useBound()?.arrives;
  if (!arrives) return null;
  const { at, after } = arrives;
  return <p className="text-meta text-ink-2">{t(after === "timeOut" ? "paused" : "slow", { when: when(at) ?? "" })}</p>;
}
