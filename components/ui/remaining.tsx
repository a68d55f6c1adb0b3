import { useTranslations } from "next-intl";

/** Silent until a tenth of the limit (at most 200 characters) is left. */
export function Remaining({ left, limit }: { left: number; limit: number }) {
  const t = useTranslations("ui.textArea");
  const near = left <= Math.min(200, limit / 10);
  return (
    <p aria-live="polite" className={`text-meta ${left < 0 ? "text-clay" : "text-ink-3"} ${near ? "pt-1.5" : ""}`}>
      {near ? (left < 0 ? t("over", { count: -left }) : t("left", { count: left })) : null}
    </p>
  );
}
