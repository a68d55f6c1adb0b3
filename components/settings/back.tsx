import { useTranslations } from "next-intl";
import { BackLink } from "../shell/back-link";

/** Up to the list of everything under More. Needs the client texts "settings". */
export function Back() {
  const t = useTranslations("settings");
  return <BackLink href="/more">{t("back")}</BackLink>;
}
