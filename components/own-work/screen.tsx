"use client";

import { useTranslations } from "next-intl";
import { sectionsFor } from "@/lib/own-work/rules";
import { useUs } from "../pair/use-us";
import { Panes, Title } from "../shell/panes";
import { ScreenEnd } from "../ui/screen-end";
import { Visibility } from "../ui/visibility";
import { Appointments } from "./appointments";
import { Grounding } from "./grounding";
import { SectionCard } from "./section-card";
import { Want } from "./want";

/** Step 8: a place of one's own, with a partner here or without one. */
export function OwnWorkScreen() {
  const t = useTranslations("ownWork");
  const us = useUs();
  if (!us) return null;
  const hurt = us.repairs.some(({ role }) => role === "hurt");
  return (
    <Panes
      beside={
        <>
          <Grounding />
          <Appointments />
        </>
      }
      then={
        <>
          <div className="flex flex-col gap-6 pt-3">
            {sectionsFor(hurt).map((section) =>
              section === "want" ? <Want key={section} /> : <SectionCard key={section} section={section} />,
            )}
          </div>
          <ScreenEnd />
        </>
      }
    >
      <Title below={t("about")}>{t("title")}</Title>
      <Visibility kind="private" sentence />
      <p className="max-w-line text-meta text-ink-2">{t("honest")}</p>
    </Panes>
  );
}
