import { useTranslations } from "next-intl";
import { Refused } from "../ui/refused";
import { MovedOn } from "./moved-on";
import type { OwnPage } from "./use-page";

/** Whether what stands here is on the server too. */
export function SavedState({ page }: { page: OwnPage }) {
  const t = useTranslations("ownWork");
  if (page.stranded) return <p className="text-meta text-ink-2">{t("lock.stranded.here")}</p>;
  if (page.unopened) return <p className="text-meta text-ink-2">{t("lock.unopened")}</p>;
  if (page.standing === "moved") return <MovedOn page={page} />;
  if (page.standing === "refused") return <Refused why={page.reason ?? null} />;
  const state = page.standing === "kept" && page.kept.revision === 0 ? null : page.standing;
  return (
    <p role="status" className="min-h-5 text-meta text-ink-2">
      {state ? t(`state.${state}`) : null}
    </p>
  );
}
