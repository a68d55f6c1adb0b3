import { useTranslations } from "next-intl";
import type { CoverView } from "@/lib/letters/schema";

/** What the cover of a late truth says before it is opened: what it is about, and whether it concerns health or safety. */
export function Cover({ letter: { kind, topic, urgent } }: { letter: Pick<CoverView, "kind" | "topic" | "urgent"> }) {
  const t = useTranslations("letters.cover");
  if (kind !== "lateTruth" || !topic) return null;
  return (
    <>
      <span className="text-meta text-ink-2">{t("about", { topic: t(`topics.${topic}`) })}</span>
      <span className="text-meta text-ink-2">{t(urgent ? "urgent" : "notUrgent")}</span>
    </>
  );
}
