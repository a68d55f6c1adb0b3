"use client";

import { useTranslations } from "next-intl";
import { TextArea } from "../ui/text-area";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { FoldedCard } from "./folded-card";

/** Where the listener's own words wait, so that they need not be said now. Nobody else ever has them. */
export function Later({ hearing }: { hearing: string }) {
  const t = useTranslations("hearings.later");
  const draft = useDraft(`later:${hearing}`);
  return (
    <FoldedCard title={t(draft.words ? "titleKept" : "title")}>
      <TextArea
        label={t("label")}
        hint={t("hint")}
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
        after={<Visibility kind="private" sentence />}
      />
    </FoldedCard>
  );
}
