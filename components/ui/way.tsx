import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { Onward } from "./onward";

interface WayProps {
  href: string;
  icon: LucideIcon;
  title: string;
  /** What is there, in a few words. */
  about: string;
}

/** From one place to another that belongs to it. */
export const Way = ({ href, icon: Icon, title, about }: WayProps) => (
  <Link
    href={href}
    className="flex min-h-14 items-center gap-3.5 rounded-22 border border-line bg-surface px-4.5 py-2.5 hover:border-control"
  >
    <Icon aria-hidden size={22} strokeWidth={1.6} className="shrink-0 text-ink-2" />
    <span className="min-w-0 grow">
      <span className="block text-title">{title}</span>
      <span className="block text-meta text-ink-2">{about}</span>
    </span>
    <Onward />
  </Link>
);
