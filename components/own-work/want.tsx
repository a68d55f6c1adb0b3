"use client";

import { useTranslations } from "next-intl";
import { WANTS } from "@/lib/own-work/rules";
import { Choice } from "../ui/choice";
import { SavedState } from "./saved-state";
import { usePage } from "./use-page";

/** What one wants: three answers of the same size and weight, and none. */
export function Want() {
  const t = useTranslations("ownWork.want");
  const page = usePage("want");
  if (!page) return null;
  return (
    <div className="flex flex-col gap-1.5">
      <Choice
        legend={t("legend")}
        hint={t("hint")}
        name="want"
        value={page.words}
        options={[...WANTS, ""].map((value) => ({ value, label: t(`options.${value || "unsaid"}` as "options.stay") }))}
        onChange={(value) => page.ready && page.write(value)}
      />
      <SavedState page={page} />
    </div>
  );
}
