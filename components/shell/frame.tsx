import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LeavePage } from "../safety/leave-page";
import { Mark } from "./mark";
import { SkipLink } from "./skip-link";
import { Tabs } from "./tabs";

interface FrameProps {
  children: ReactNode;
  /** The way out, when it has a session to lock. */
  leave?: ReactNode;
  /** A quiet word about the connection or the time-out, between the mark and the way out. */
  state?: ReactNode;
}

/** Around every signed-in page. Needs the client texts "shell" and "safety". */
export function Frame({ children, leave = <LeavePage />, state }: FrameProps) {
  const t = useTranslations("shell");
  return (
    <div className="@container mx-auto flex min-h-dvh w-full max-w-page flex-col lg:grid lg:grid-cols-[15rem_minmax(0,1fr)] lg:grid-rows-[auto_1fr] lg:gap-x-8 lg:px-8">
      <SkipLink />
      <header
        data-screen-only
        className="flex items-center justify-between gap-3 px-4 pt-[max(0.5rem,env(safe-area-inset-top))] pb-1 lg:col-span-2 lg:px-0 lg:py-5"
      >
        <Link
          href="/today"
          prefetch={true}
          aria-label={t("home")}
          className="inline-flex min-h-12 items-center gap-2.5 rounded-8 lg:ps-4"
        >
          <Mark size={26} />
          <span className="font-voice text-h2 font-medium @max-[19rem]:hidden">Mend</span>
        </Link>
        {state}
        {leave}
      </header>
      <main id="main" tabIndex={-1} className="grow px-4 pt-3 outline-none lg:col-start-2 lg:row-start-2 lg:px-0">
        {children}
      </main>
      <div
        data-screen-only
        className="sticky bottom-0 z-20 border-t border-line bg-surface px-1 pt-0.5 pb-[max(0.25rem,env(safe-area-inset-bottom))] @max-[19rem]:static lg:static lg:col-start-1 lg:row-start-2 lg:border-t-0 lg:bg-transparent lg:p-0"
      >
        <div className="lg:sticky lg:top-6">
          <Tabs />
        </div>
      </div>
    </div>
  );
}
