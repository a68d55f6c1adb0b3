import { Sprout } from "lucide-react";
import { useTranslations } from "next-intl";
import { Way } from "../ui/way";

/** From the check-ins, to the promises that belong to the same step. */
export function WayToPromises() {
  const t = useTranslations("commitments");
  return <Way href="/promises" icon={Sprout} title={t("title")} about={t("about")} />;
}
