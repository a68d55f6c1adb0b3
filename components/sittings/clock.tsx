import { useLocale, useTranslations } from "next-intl";
import { inDigitsOf } from "../dates";

/** So many minutes and seconds as a clock shows them: `4:07`. */
const asClock = (ms: number) => {
  const seconds = Math.max(0, Math.ceil(ms / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
};

/** The one clock of a sitting. It is read out when its last minutes begin, and not every second. */
export function Clock({ left, closing }: { left: number; closing: boolean }) {
  const t = useTranslations("sitting");
  const locale = useLocale();
  return (
    <div className="flex flex-col items-center gap-1 py-2">
      <p role="timer" aria-live="off" aria-label={t("left")} className="font-voice text-[3rem]/[3.5rem] tabular-nums">
        {inDigitsOf(locale, asClock(left))}
      </p>
      <p role="status" className="text-meta text-ink-2">
        {closing ? t("fiveMinutes") : t("left")}
      </p>
    </div>
  );
}
