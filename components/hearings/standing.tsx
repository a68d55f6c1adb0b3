import { useTranslations } from "next-intl";
import type { HearingSummary } from "@/lib/hearings/schema";

/** Where a hearing stands for somebody who has nothing to do in it now. */
export function Standing({ hearing: { mine, state, need }, partner }: { hearing: HearingSummary; partner: string }) {
  const t = useTranslations("hearings.stands");
  const isToHear = state !== "closed" && state !== "toJudge" && state !== "toSayMore";
  const how = state === "closed" ? "closed" : need === "nothingYet" && isToHear ? "nothingYet" : "delivered";
  return (
    <p role="status" className="rounded-16 bg-sunken p-4.5">
      {t(`${how}.${mine ? "speaker" : "listener"}`, { name: partner })}
    </p>
  );
}
