import { useTranslations } from "next-intl";
import { BackLink } from "../shell/back-link";

/** Back to the questions. */
export function ToQuestions() {
  const t = useTranslations("windows");
  return <BackLink href="/questions">{t("back")}</BackLink>;
}
