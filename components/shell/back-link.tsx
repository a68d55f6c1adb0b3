import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";

/** Up to the place that this page belongs to. */
export function BackLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <Link
      href={href}
      className="-ms-1.5 inline-flex min-h-12 items-center gap-1 rounded-8 pe-3 text-ink-2 hover:text-ink"
    >
      <ChevronLeft aria-hidden size={22} strokeWidth={1.6} className="rtl:-scale-x-100" />
      {children}
    </Link>
  );
}
