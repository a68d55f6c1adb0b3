import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

/** Back to the questions. */
export function ToQuestions() {
  const t = useTranslations("windows");
  return (
    <Link
      href="/questions"
      className="-ms-1.5 inline-flex min-h-12 items-center gap-1 rounded-8 pe-3 text-ink-2 hover:text-ink"
    >
      <ChevronLeft aria-hidden size={22} strokeWidth={1.6} className="rtl:-scale-x-100" />
      {t("back")}
    </Link>
  );
}
