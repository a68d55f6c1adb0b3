import { useTranslations } from "next-intl";
import { hasRunOut } from "@/lib/agreements/rules";
import type { AgreementView } from "@/lib/agreements/schema";
import { useDay } from "./days";

/** Where an agreement stands, in one line. */
export function StateLine({ agreement, partner }: { agreement: AgreementView; partner: string }) {
  const t = useTranslations("agreements.state");
  const day = useDay();
  const { proposed, inForce, endedAt, declined, day: today } = agreement;
  if (endedAt) return t("ended");
  if (proposed) {
    const signed = proposed.signatures[0];
    const who = proposed.quiet || signed?.mine ? "me" : signed ? "them" : "none";
    return t("ready", { who, name: partner });
  }
  if (declined) return t("declined", { who: declined.mine ? "me" : "them", name: partner });
  if (!inForce) return t("onTable");
  const { text } = inForce;
  if (hasRunOut(text, today)) return t("ranOut", { day: day(text.end) });
  if (text.from > today) return t("begins", { day: day(text.from) });
  if (text.review <= today) return t("review");
  return t(text.kind === "boundary" ? "stands" : "inForce", { day: day(text.review) });
}
