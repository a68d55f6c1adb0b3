import { CircleAlert } from "lucide-react";
import type { ReactNode } from "react";

/** A refusal beside the thing it is about. */
export function Problem({ id, children }: { id?: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <p id={id} role="alert" className="flex items-start gap-2 pt-1 text-meta text-clay">
      <CircleAlert aria-hidden size={18} strokeWidth={1.6} className="mt-px shrink-0" />
      <span>{children}</span>
    </p>
  );
}
