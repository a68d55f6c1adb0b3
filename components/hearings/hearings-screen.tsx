"use client";

import { useTranslations } from "next-intl";
import { RepairPlace } from "../letters/place";
import { HearingList } from "./list";
import { Share } from "./share";

/** Step 2: the one who was hurt says how it is, when they want to, and the other listens. */
export function HearingsScreen() {
  const t = useTranslations("hearings");
  return (
    <RepairPlace
      title={t("title")}
      lead={{
        hurt: (name) => t("leadHurt", { name }),
        accountable: (name) => t("lead", { name }),
      }}
    >
      {(repair, partner) => (
        <>
          {repair.role === "hurt" ? <Share repair={repair.id} partner={partner} /> : null}
          <HearingList repair={repair.id} />
        </>
      )}
    </RepairPlace>
  );
}
