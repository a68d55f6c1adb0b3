"use client";

import { useTranslations } from "next-intl";
import type { ReminderView } from "@/lib/reminders/schema";
import { Button } from "../ui/button";
import { Words } from "../ui/words";
import { useWhen } from "../use-when";

interface OwnRowProps {
  reminder: ReminderView;
  pending: boolean;
  onRemove: () => void;
}

/** One reminder: when, and what it is about. */
export function OwnRow({ reminder: { at, words, came }, pending, onRemove }: OwnRowProps) {
  const t = useTranslations("reminders.own");
  const when = useWhen()(at) ?? "";
  return (
    <li className="flex flex-wrap items-start justify-between gap-3 py-3">
      <div className="min-w-0 grow basis-40">
        <p className="min-h-5 text-meta text-ink-2">{came ? t("came", { when }) : when}</p>
        {words.trim() ? <Words text={words} /> : <p className="text-ink-2">{t("unnamed")}</p>}
      </div>
      <Button variant="small" pending={pending} onClick={onRemove} aria-label={t("removeOne", { when })}>
        {t("remove")}
      </Button>
    </li>
  );
}
