"use client";

import { useLocale, useTranslations } from "next-intl";
import type { CommitmentView } from "@/lib/commitments/schema";
import { localDay } from "@/lib/zone";
import { dayName } from "../day-name";
import { OriginLine } from "./origin-line";
import { useWhenWords } from "./use-when-words";

/** When a promise is, where it comes from, and since when it is no more. */
export function WhenLines({ promise }: { promise: CommitmentView }) {
  const t = useTranslations("commitments.ended");
  const locale = useLocale();
  const { words, zone } = useWhenWords()(promise);
  const { endedAt } = promise;
  return (
    <div className="text-meta text-ink-2">
      <p>{words}</p>
      {zone ? <p>{zone}</p> : null}
      <OriginLine promise={promise} />
      {endedAt === null ? null : <p>{t("on", { day: dayName(localDay(endedAt, promise.zone), locale) })}</p>}
    </div>
  );
}
