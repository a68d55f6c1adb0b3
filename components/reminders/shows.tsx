import { useTranslations } from "next-intl";
import { Card } from "../ui/card";

/** The very words that appear on a lock screen, and who can read them there. */
export function Shows() {
  const t = useTranslations("reminders.shows");
  const note = useTranslations("notices");
  return (
    <Card tone="sunken" title={t("title")}>
      <figure className="rounded-16 border border-line bg-surface px-4 py-3">
        <p className="text-title">{note("title")}</p>
        <p>{note("body")}</p>
      </figure>
      <p className="text-ink-2">{t("lead")}</p>
      <p className="text-ink-2">{t("phone")}</p>
    </Card>
  );
}
