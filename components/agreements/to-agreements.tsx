import { useTranslations } from "next-intl";
import { BackLink } from "../shell/back-link";

/** Back to the agreements. */
export function ToAgreements() {
  const t = useTranslations("agreements");
  return <BackLink href="/agreements">{t("title")}</BackLink>;
}
