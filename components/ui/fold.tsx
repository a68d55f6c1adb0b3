import type { ReactNode } from "react";

interface FoldProps {
  label: string;
  open?: boolean;
  children: ReactNode;
}

/** Folded away until somebody wants it. */
export const Fold = ({ label, open = false, children }: FoldProps) => (
  <details open={open}>
    <summary className="inline-flex min-h-12 items-center rounded-8 text-meta text-ink-2 underline decoration-line underline-offset-4 hover:text-ink">
      {label}
    </summary>
    {children}
  </details>
);
