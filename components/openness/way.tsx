import { DoorOpen } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { Onward } from "../ui/onward";

/** From the check-ins, to the offers that belong to the same step. */
export function WayToOpenness() {
  const t = useTranslations("openness");
  return (
    <Link
      href="/openness"
      className="flex min-h-14 items-center gap-3.5 rounded-22 border border-line bg-surface px-4.5 py-2.5 hover:border-control"
    >
      <DoorOpen aria-hidden size={22} strokeWidth={1.6} className="shrink-0 text-ink-2" />
      <span className="min-w-0 grow">
        <span className="block text-title">{t("title")}</span>
        <span className="block text-meta text-ink-2">{t("about")}</span>
      </span>
      <Onward />
    </Link>
  );
}
