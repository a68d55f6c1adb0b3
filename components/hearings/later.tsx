"use client";

import { ChevronDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { TextArea } from "../ui/text-area";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";

/** Where the listener's own words wait, so that they need not be said now. Nobody else ever has them. */
export function Later({ hearing }: { hearing: string }) {
  const t = useTranslations("hearings.later");
  const draft = useDraft(`later:${hearing}`);
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-22 border border-line bg-surface px-4.5"
    >
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 py-2.5 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 grow text-title">{t(draft.words ? "titleKept" : "title")}</span>
        <ChevronDown
          aria-hidden
          size={22}
          strokeWidth={1.6}
          className="shrink-0 text-ink-3 transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="pb-4.5">
        <TextArea
          label={t("label")}
          hint={t("hint")}
          value={draft.words}
          onChange={(event) => draft.write(event.currentTarget.value)}
          after={<Visibility kind="private" sentence />}
        />
      </div>
    </details>
  );
}
