"use client";

import { useTranslations } from "next-intl";
import { MAX_OWN_WORK } from "@/lib/own-work/rules";
import type { Section } from "@/lib/own-work/schema";
import { TextArea } from "../ui/text-area";
import { SavedState } from "./saved-state";
import { usePage } from "./use-page";

/** One page to write on. It is saved as it is typed. */
export function SectionCard({ section }: { section: Exclude<Section, "want"> }) {
  const t = useTranslations("ownWork.sections");
  const page = usePage(section);
  if (!page) return null;
  return (
    <TextArea
      label={t(`${section}.label`)}
      hint={t(`${section}.hint`)}
      value={page.words}
      readOnly={!page.ready}
      limit={MAX_OWN_WORK}
      autoComplete="off"
      onChange={(event) => page.write(event.currentTarget.value)}
      onBlur={page.save}
      after={<SavedState page={page} />}
    />
  );
}
