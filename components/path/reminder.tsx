"use client";

import { useTranslations } from "next-intl";
import type { ReminderView } from "@/lib/path/schema";
import { useView } from "../use-view";

/** One of the guide's closing sentences, the same for both today. It can't be put away, because it asks for nothing. */
export function DaysReminder() {
  const t = useTranslations("path.reminders");
  const today = useView<ReminderView>("reminder");
  if (!today) return null;
  return <p className="px-2 pt-6 text-center text-balance font-voice text-voice text-ink-2">{t(today.reminder)}</p>;
}
