import { BookHeart, CalendarClock, MessageSquareText, Moon, Route } from "lucide-react";
import { useTranslations } from "next-intl";
import { KINDS } from "@/lib/check-ins/rules";
import type { CheckInKind } from "@/lib/check-ins/schema";

export const KIND_ICONS = {
  plan: Route,
  change: CalendarClock,
  contact: MessageSquareText,
  feeling: BookHeart,
  evening: Moon,
} satisfies Record<CheckInKind, unknown>;

interface KindChipsProps {
  value: CheckInKind;
  onChange: (kind: CheckInKind) => void;
}

/** What a check-in is, one of five, always all in sight. */
export function KindChips({ value, onChange }: KindChipsProps) {
  const t = useTranslations("checkIns");
  return (
    <fieldset className="min-w-0">
      <legend className="text-title">{t("compose.legend")}</legend>
      <div className="mt-2.5 grid grid-cols-2 gap-1.5 @max-[19rem]:grid-cols-1 sm:flex sm:flex-wrap sm:gap-2">
        {KINDS.map((kind) => {
          const Icon = KIND_ICONS[kind];
          return (
            <label
              key={kind}
              className="flex min-h-12 items-center gap-1.5 rounded-16 border border-control bg-surface px-2.5 sm:gap-2 sm:px-3.5 text-ink-2 transition-colors hover:border-tide has-checked:border-tide has-checked:bg-tide-soft has-checked:text-ink has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
            >
              <input
                type="radio"
                name="kind"
                value={kind}
                checked={value === kind}
                onChange={() => onChange(kind)}
                className="sr-only"
              />
              <Icon aria-hidden size={18} strokeWidth={1.6} className="shrink-0" />
              {t(`kinds.${kind}`)}
            </label>
          );
        })}
      </div>
      <p className="pt-2 text-meta text-ink-2">{t(`hints.${value}`)}</p>
    </fieldset>
  );
}
