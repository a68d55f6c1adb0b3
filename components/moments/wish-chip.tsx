import { useTranslations } from "next-intl";
import type { Wish } from "@/lib/moments/schema";

interface WishChipProps {
  /** Groups the four of one moment. */
  name: string;
  wish: Wish;
  checked: boolean;
  onChoose: () => void;
}

/** One of the four things that one can say to a moment. */
export function WishChip({ name, wish, checked, onChoose }: WishChipProps) {
  const t = useTranslations("moments.wishes");
  return (
    <label className="flex min-h-12 items-center justify-center rounded-16 border border-control bg-surface px-2.5 py-2 text-center text-ink-2 transition-colors hover:border-tide has-checked:border-tide has-checked:bg-tide-soft has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus">
      <input
        type="radio"
        name={`wish ${name}`}
        value={wish}
        checked={checked}
        onChange={onChoose}
        autoComplete="off"
        className="sr-only"
      />
      {t(wish)}
    </label>
  );
}
