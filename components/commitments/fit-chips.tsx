import { useTranslations } from "next-intl";
import { FITS } from "@/lib/commitments/rules";
import type { Fit } from "@/lib/commitments/schema";

const chip =
  "min-h-12 rounded-16 border border-control bg-surface px-3.5 text-meta text-ink-2 hover:border-tide aria-pressed:border-tide aria-pressed:bg-tide-soft aria-pressed:text-ink";

/** It fits, or it doesn't; pressed again, neither. */
export function FitChips({ value, onPress }: { value: Fit | null; onPress: (fit: Fit) => void }) {
  const t = useTranslations("commitments.fit");
  return (
    <div className="flex flex-wrap gap-1.5">
      {FITS.map((fit) => (
        <button key={fit} type="button" aria-pressed={value === fit} onClick={() => onPress(fit)} className={chip}>
          {t(fit)}
        </button>
      ))}
    </div>
  );
}
