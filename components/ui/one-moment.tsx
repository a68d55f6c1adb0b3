import { useTranslations } from "next-intl";

/** In the place of what is on its way. */
export function OneMoment() {
  return <p className="text-ink-2">{useTranslations("ui")("oneMoment")}</p>;
}
