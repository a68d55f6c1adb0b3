import { useTranslations } from "next-intl";
import { Mark } from "@/components/shell/mark";
import { LinkButton } from "@/components/ui/link-button";

/** One answer for what does not exist and for what is somebody else's. */
export default function NotFound() {
  const t = useTranslations("notFound");
  return (
    <main className="mx-auto flex min-h-dvh max-w-reading flex-col items-start justify-center gap-4 px-4">
      <Mark size={36} />
      <div className="heading">
        <h1 className="text-h1">{t("title")}</h1>
        <p className="max-w-line text-ink-2">{t("body")}</p>
      </div>
      <LinkButton href="/">{t("home")}</LinkButton>
    </main>
  );
}
