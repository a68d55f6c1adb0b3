"use client";

import { useTranslations } from "next-intl";
import { Words } from "../ui/words";

/** What the hurt partner calls it, in their own letters; or that it has no name yet. */
export function RepairName({ name }: { name: string | null }) {
  const t = useTranslations("pair.repairs");
  if (name === null) return t("unnamed");
  return (
    <span className="font-voice text-voice font-medium">
      <Words text={name} inline />
    </span>
  );
}
