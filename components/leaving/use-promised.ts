"use client";

import { useTranslations } from "next-intl";
import type { CopyCommitmentsView } from "@/lib/leaving/schema";

type Promised = CopyCommitmentsView["items"][number];

/** What a copy says of wishes, of what was promised and of what was done, beside their words. Days stay as they are written. */
export function usePromised() {
  const t = useTranslations("leaving.copy.promised");
  const title = useTranslations("commitments");
  return {
    commitments: title("title"),
    promised: ({ kind }: Promised) => t(kind),
    when: ({ date, first, last, time, zone, endedAt, newDate, fit }: Promised["more"]) =>
      [
        date ?? [first, last].filter(Boolean).join(" – "),
        time,
        zone,
        endedAt ? t("ended", { day: endedAt.slice(0, 10) }) : "",
        newDate ? t("newDate", { day: newDate }) : "",
        fit ? t(fit as "fits") : "",
      ]
        .filter(Boolean)
        .join(" · "),
  };
}
