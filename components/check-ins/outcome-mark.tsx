import { useTranslations } from "next-intl";
import type { Outcome } from "@/lib/check-ins/schema";

const looks: Record<Outcome, string> = {
  kept: "border-tide bg-tide",
  notKept: "border-clay hatched",
};

/** Kept and not kept differ by fill and hatch, and by the word. */
export function OutcomeMark({ outcome }: { outcome: Outcome }) {
  const t = useTranslations("checkIns.outcomes");
  return (
    <p className="flex items-center gap-2.5">
      <span aria-hidden className={`size-5 rounded-8 border ${looks[outcome]}`} />
      {t(outcome)}
    </p>
  );
}
