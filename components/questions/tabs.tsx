import { useTranslations } from "next-intl";

interface TabsProps {
  closed: boolean;
  onChange: (closed: boolean) => void;
}

/** What is open, or what has come to an end. */
export function BoxTabs({ closed, onChange }: TabsProps) {
  const t = useTranslations("questions");
  return (
    <fieldset className="flex min-w-0 gap-1 rounded-16 bg-sunken p-1" aria-label={t("which")}>
      {[false, true].map((value) => (
        <button
          key={String(value)}
          type="button"
          aria-pressed={closed === value}
          onClick={() => onChange(value)}
          className="min-h-12 grow rounded-14 px-4 text-ink-2 aria-pressed:bg-surface aria-pressed:font-strong aria-pressed:text-ink"
        >
          {t(value ? "closed" : "open")}
        </button>
      ))}
    </fieldset>
  );
}
