import { useTranslations } from "next-intl";
import type { MarkOutcome } from "@/lib/commitments/schema";

export const greys: Record<MarkOutcome, string> = {
  kept: "border-ink-3 bg-ink-3",
  notKept: "border-ink-3 hatched-grey",
};

/** Kept and not kept differ by fill and hatch, and by the word. Both are grey. */
export function OutcomeWord({ outcome }: { outcome: MarkOutcome }) {
  const t = useTranslations("commitments.outcomes");
  return (
    <span className="inline-flex items-center gap-2">
      <span aria-hidden className={`size-4.5 shrink-0 rounded-8 border ${greys[outcome]}`} />
      {t(outcome)}
    </span>
  );
}
