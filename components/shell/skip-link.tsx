import { useTranslations } from "next-intl";

/** The first stop of the keyboard: past the navigation, into the page. */
export function SkipLink() {
  const t = useTranslations("shell");
  return (
    <a
      href="#main"
      className="sr-only focus:not-sr-only focus:fixed focus:start-3 focus:top-3 focus:z-50 focus:rounded-14 focus:bg-tide focus:px-5 focus:py-3 focus:font-strong focus:text-on-tide"
    >
      {t("skip")}
    </a>
  );
}
