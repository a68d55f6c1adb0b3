import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Mark } from "@/components/shell/mark";
import { SkipLink } from "@/components/shell/skip-link";

const link =
  "inline-flex min-h-12 items-center rounded-8 text-ink-2 underline decoration-line underline-offset-4 hover:text-ink hover:decoration-control";

/** What can be read before signing in. */
export default function PublicLayout({ children }: { children: ReactNode }) {
  const t = useTranslations("shell");
  return (
    <div className="group relative isolate flex min-h-dvh flex-col">
      <SkipLink />
      <header className="mx-auto flex w-full max-w-page items-center justify-between gap-4 px-4 py-1 lg:px-8 lg:py-5">
        <Link href="/" aria-label={t("home")} className="inline-flex min-h-12 items-center gap-2.5 rounded-8">
          <Mark size={26} />
          <span className="font-voice text-h2 font-medium">Mend</span>
        </Link>
        <Link href="/safe" className={link}>
          {t("public.safe")}
        </Link>
      </header>
      <main id="main" tabIndex={-1} className="flex grow flex-col outline-none">
        {children}
      </main>
      <footer className="group-has-data-sheets:max-lg:bg-sunken" data-screen-only>
        <nav
          aria-label={t("public.about")}
          className="mx-auto flex w-full max-w-page flex-wrap items-center gap-x-6 px-4 pb-[env(safe-area-inset-bottom)] text-meta lg:px-8 lg:py-5"
        >
          <Link href="/help" className={link}>
            {t("public.help")}
          </Link>
          <Link href="/privacy" className={link}>
            {t("public.privacy")}
          </Link>
          <Link href="/sign-in" className={`${link} group-has-data-sheets:hidden`}>
            {t("public.signIn")}
          </Link>
        </nav>
      </footer>
    </div>
  );
}
