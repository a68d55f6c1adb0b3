import { Check, CircleDashed, type LucideIcon, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";

export type Sending = "saving" | "kept" | "sent";

const icons: Record<Sending, LucideIcon> = { saving: CircleDashed, kept: Smartphone, sent: Check };

/** Where someone's words are now. Says "sent" only when the server has said so. */
export function SendState({ state }: { state: Sending }) {
  const t = useTranslations("ui.sending");
  const Icon = icons[state];
  return (
    <span role="status" className="inline-flex items-center gap-1.5 text-meta text-ink-2">
      <Icon aria-hidden size={18} strokeWidth={1.6} />
      {t(state)}
    </span>
  );
}
