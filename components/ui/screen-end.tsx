import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

/** Every screen has an end that can be seen. */
export function ScreenEnd({ children }: { children?: ReactNode }) {
  const t = useTranslations("ui");
  return (
    <p className="flex items-center gap-4 py-8 text-center text-meta text-ink-3 before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
      {children ?? t("end")}
    </p>
  );
}
