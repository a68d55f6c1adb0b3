"use client";

import { type ReactNode, useState } from "react";
import { FoldChevron } from "../ui/fold-chevron";

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
        <FoldChevron />
      </summary>
      <div className="flex flex-col gap-3 pb-4.5">{children}</div>
    </details>
  );
}
