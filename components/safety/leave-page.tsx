"use client";

import { LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect } from "react";

/** An ordinary site. It is opened, never called: no request goes there until the page has gone. */
const elsewhere = "https://www.wikipedia.org/";

/** How long locking the session may keep us here, behind the cover. */
const patience = 400;

async function leave(onLeave: (() => void | Promise<void>) | undefined) {
  document.documentElement.dataset.covered = "";
  document.title = "\u2007";
  try {
    await Promise.race([onLeave?.(), new Promise((done) => setTimeout(done, onLeave ? patience : 0))]);
  } finally {
    window.location.replace(elsewhere);
  }
}

interface LeavePageProps {
  /** Locks the session. It is started at once; the page goes even when it fails or hangs. */
  onLeave?: () => void | Promise<void>;
}

/** Covers the page at once, then goes. Also when Shift is pressed three times. */
export function LeavePage({ onLeave }: LeavePageProps) {
  const t = useTranslations("safety");

  useEffect(() => {
    let presses: number[] = [];
    function key(event: KeyboardEvent) {
      if (event.repeat) return;
      // Any other key in between means that somebody is writing.
      if (event.key !== "Shift") presses = [];
      else presses = [...presses.filter((at) => event.timeStamp - at < 1500), event.timeStamp];
      if (presses.length >= 3) void leave(onLeave);
    }
    window.addEventListener("keydown", key, true);
    return () => window.removeEventListener("keydown", key, true);
  }, [onLeave]);

  return (
    <button
      type="button"
      onClick={() => void leave(onLeave)}
      aria-label={t("leave")}
      title={t("leaveKeys")}
      className="inline-flex min-h-12 items-center gap-2 rounded-16 border border-line bg-surface px-4 font-strong text-ink-2 transition-colors hover:border-control hover:text-ink"
    >
      <LogOut aria-hidden size={22} strokeWidth={1.6} className="rtl:-scale-x-100" />
      <span className="sm:hidden">{t("leaveShort")}</span>
      <span className="max-sm:hidden">{t("leave")}</span>
    </button>
  );
}
