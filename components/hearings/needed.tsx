import { useTranslations } from "next-intl";
import type { HearingNeed } from "@/lib/hearings/schema";

/** What the one who speaks needs now, in the words of the one who listens. */
export function Needed({ need, partner }: { need: HearingNeed; partner: string }) {
  const t = useTranslations("hearings");
  return (
    <p className="rounded-16 bg-honey-soft p-4.5">
      <span className="block text-title">{t("needIs", { who: "them", need: t(`need.${need}`) })}</span>
      <span className="block text-ink-2">{t(`needFor.${need}`, { name: partner })}</span>
    </p>
  );
}
