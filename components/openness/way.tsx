import { DoorOpen } from "lucide-react";
import { useTranslations } from "next-intl";
import { Way } from "../ui/way";

/** From the check-ins, to the offers that belong to the same step. */
export function WayToOpenness() {
  const t = useTranslations("openness");
  return <Way href="/openness" icon={DoorOpen} title={t("title")} about={t("about")} />;
}
