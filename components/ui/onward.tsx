import { ChevronRight } from "lucide-react";

/** That a row leads somewhere. */
export const Onward = () => (
  <ChevronRight aria-hidden size={22} strokeWidth={1.6} className="shrink-0 text-ink-3 rtl:-scale-x-100" />
);
