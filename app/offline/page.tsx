import { useTranslations } from "next-intl";
import { Mark } from "@/components/shell/mark";
import { buttonLook } from "@/components/ui/button";

/** Kept by the service worker and shown when a page cannot be reached. Works without scripts. */
export default function Offline() {
  const t = useTranslations("offline");
  return (
    <main className="mx-auto flex min-h-dvh max-w-reading flex-col items-start justify-center gap-4 px-4">
      <Mark size={36} />
      <div className="heading">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="max-w-line text-ink-2">{t("body")}</p>
      </div>
      {/* This address is the one that was asked for, so a press tries it again. */}
      <a href="?" className={buttonLook("primary", false)}>
        {t("again")}
      </a>
    </main>
  );
}
