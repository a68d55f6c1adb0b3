"use client";

import { ChevronDown } from "lucide-react";
import { type ReactNode, useState } from "react";

/** A card that is folded to its title until it is wanted. */
export function FoldedCard({ title, children }: { title: string; children: ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group rounded-22 border border-line bg-surface px-4.5"
    >
      <summary className="flex min-h-14 cursor-pointer list-none items-center gap-3 py-2.5 [&::-webkit-details-marker]:hidden">
        <span className="min-w-0 grow text-title">{title}</span>
        <ChevronDown
          aria-hidden
          size={22}
          strokeWidth={1.6}
          className="shrink-0 text-ink-3 transition-transform group-open:rotate-180"
        />
      </summary>
      <div className="flex flex-col gap-3 pb-4.5">{children}</div>
    </details>
  );
}
