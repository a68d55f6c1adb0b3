"use client";

import { Blend, CalendarCheck, type LucideIcon, MessageCircleQuestionMark, Sunrise, UserRound } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useTranslations } from "next-intl";

const places: { name: "today" | "checkIns" | "questions" | "agreements" | "more"; href: string; icon: LucideIcon }[] = [
  { name: "today", href: "/today", icon: Sunrise },
  { name: "checkIns", href: "/check-ins", icon: CalendarCheck },
  { name: "questions", href: "/questions", icon: MessageCircleQuestionMark },
  { name: "agreements", href: "/agreements", icon: Blend },
  { name: "more", href: "/more", icon: UserRound },
];

const tab =
  "flex min-h-14 grow flex-col items-center justify-center gap-0.5 rounded-14 px-0.5 py-1.5 text-meta whitespace-nowrap text-ink-2 transition-colors hover:text-ink aria-[current]:font-strong aria-[current]:text-tide lg:min-h-12 lg:grow-0 lg:flex-row lg:justify-start lg:gap-3.5 lg:px-4 lg:text-body lg:hover:bg-sunken lg:aria-[current]:bg-tide-soft";

/** The five places: at the bottom of a phone, at the side of a larger screen. No badges, no counts. */
export function Tabs() {
  const t = useTranslations("shell");
  const path = usePathname();
  return (
    <nav aria-label={t("navigation")}>
      <ul className="flex gap-x-0.5 @max-[19rem]:flex-wrap lg:flex-col lg:gap-1">
        {places.map(({ name, href, icon: Icon }) => {
          const here = path === href ? "page" : path.startsWith(`${href}/`) ? "true" : undefined;
          return (
            <li key={name} className="flex grow lg:block">
              <Link href={href} prefetch={true} aria-current={here} className={tab}>
                <Icon aria-hidden size={22} strokeWidth={1.6} className="shrink-0" />
                {t(`tabs.${name}`)}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
