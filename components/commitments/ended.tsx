"use client";

import { useTranslations } from "next-intl";
import type { CommitmentsView } from "@/lib/commitments/schema";
import { Fold } from "../ui/fold";
import { useView } from "../use-view";
import { EndedPage } from "./ended-page";

/** What has ended, folded away, as readable as it was. */
export function Ended({ repair, partner }: { repair: string; partner: string }) {
  const t = useTranslations("commitments.ended");
  const any = useView<CommitmentsView>("commitments", { repair, ended: true })?.items.length;
  if (!any) return null;
  return (
    <Fold label={t("title")}>
      <div className="flex flex-col gap-3 pt-2">
        <EndedPage repair={repair} partner={partner} />
      </div>
    </Fold>
  );
}
