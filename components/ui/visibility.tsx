import { Lock, type LucideIcon, MailCheck, Shuffle, Users } from "lucide-react";
import { useTranslations } from "next-intl";

export type VisibilityKind = "private" | "sealed" | "shared" | "mutual";

const icons: Record<VisibilityKind, LucideIcon> = { private: Lock, sealed: MailCheck, shared: Users, mutual: Shuffle };

interface VisibilityProps {
  kind: VisibilityKind;
  /** The other's name, when there is one: "Only you and Noor". */
  partner?: string | undefined;
  /** A whole sentence, for the place where something is about to be saved. */
  sentence?: boolean;
}

/** Who can see a thing: always a word and an icon, never only one of them. */
export function Visibility({ kind, partner, sentence = false }: VisibilityProps) {
  const t = useTranslations("ui.visibility");
  const Icon = icons[kind];
  const who = { partner: partner ?? "", named: partner ? "yes" : "no" };
  return (
    <span className="inline-flex items-start gap-1.5 text-meta text-ink-2">
      <Icon aria-hidden size={18} strokeWidth={1.6} className="mt-px shrink-0" />
      <span>{sentence ? t(`${kind}.sentence`, who) : t(`${kind}.word`)}</span>
    </span>
  );
}
