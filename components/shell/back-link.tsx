import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";

const PLACES = {
  "/today": "tabs.today",
  "/questions": "tabs.questions",
  "/agreements": "tabs.agreements",
  "/more": "tabs.more",
  "/own-it": "places.ownIt",
  "/apology": "places.apology",
  "/hearings": "places.hearings",
} as const;

/** Up to the place that this page belongs to. */
export function BackLink({ to }: { to: keyof typeof PLACES }) {
  const t = useTranslations("shell");
  return (
    <Link
      href={to}
      className="-ms-1.5 inline-flex min-h-12 items-center gap-1 rounded-8 pe-3 text-ink-2 hover:text-ink"
    >
      <ChevronLeft aria-hidden size={22} strokeWidth={1.6} className="rtl:-scale-x-100" />
      {t(PLACES[to])}
    </Link>
  );
}
