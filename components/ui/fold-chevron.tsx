import { ChevronDown } from "lucide-react";

/** Says that what it stands on opens. Its `details` is a `group`. */
export const FoldChevron = () => (
  <ChevronDown
    aria-hidden
    size={22}
    strokeWidth={1.6}
    className="shrink-0 text-ink-3 transition-transform group-open:rotate-180"
  />
);
