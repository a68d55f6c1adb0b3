import { useTranslations } from "next-intl";
import type { ReactNode } from "react";

interface EmptyPlaceProps {
  /** Why it is empty, or what this place is for. */
  children?: ReactNode;
  /** At most one thing to do, and it is optional. */
  action?: ReactNode;
}

/** An empty list is not a failing. */
export function EmptyPlace({ children, action }: EmptyPlaceProps) {
  const t = useTranslations("ui");
  return (
    <div className="flex flex-col items-center gap-3 rounded-22 border border-dashed border-line px-6 py-10 text-center">
      <p className="font-voice text-voice">{t("empty")}</p>
      {children ? <div className="max-w-[42ch] text-balance text-ink-2">{children}</div> : null}
      {action ? <div className="pt-2">{action}</div> : null}
    </div>
  );
}
