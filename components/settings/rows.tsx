import type { LucideIcon } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useId } from "react";
import { Onward } from "../ui/onward";

/** A titled list of places to go. */
export function Rows({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="flex flex-col gap-2 pb-3">
      <h2 id={id} className="px-1 text-meta font-strong text-ink-2">
        {title}
      </h2>
      <ul className="divide-y divide-line rounded-22 border border-line bg-surface">{children}</ul>
    </section>
  );
}

interface RowProps {
  href: string;
  icon: LucideIcon;
  title: string;
  hint?: string;
}

/** One of them: where it leads, and in a few words what is there. */
export function Row({ href, icon: Icon, title, hint }: RowProps) {
  return (
    <li className="group">
      <Link
        href={href}
        className="flex min-h-15 items-center gap-3.5 px-4.5 py-2 transition-colors group-first:rounded-t-22 group-last:rounded-b-22 hover:bg-sunken"
      >
        <Icon aria-hidden size={22} strokeWidth={1.6} className="shrink-0 text-ink-2" />
        <span className="flex min-w-0 grow flex-col">
          <span className="text-title">{title}</span>
          {hint ? <span className="text-meta text-ink-2">{hint}</span> : null}
        </span>
        <Onward />
      </Link>
    </li>
  );
}
