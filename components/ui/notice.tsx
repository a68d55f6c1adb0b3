import { CircleAlert, Info, type LucideIcon, Pause } from "lucide-react";
import type { ReactNode } from "react";

type NoticeTone = "plain" | "honey" | "clay" | "tide";

const looks: Record<NoticeTone, { box: string; icon: LucideIcon; ink: string }> = {
  plain: { box: "border-line bg-surface", icon: Info, ink: "text-ink-2" },
  tide: { box: "border-transparent bg-tide-soft", icon: Info, ink: "text-tide" },
  honey: { box: "border-transparent bg-honey-soft", icon: Pause, ink: "text-honey" },
  clay: { box: "border-transparent bg-clay-soft", icon: CircleAlert, ink: "text-clay" },
};

interface NoticeProps {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  icon?: LucideIcon;
  action?: ReactNode;
  /** Read out when it appears: "status" waits its turn, "alert" does not. */
  live?: "status" | "alert";
}

/** Something to know, in one or two sentences. */
export function Notice({ tone = "plain", title, children, icon, action, live }: NoticeProps) {
  const look = looks[tone];
  const Icon = icon ?? look.icon;
  return (
    <div role={live} className={`flex items-start gap-3 rounded-22 border p-4.5 ${look.box}`}>
      <Icon aria-hidden size={22} strokeWidth={1.6} className={`mt-px shrink-0 ${look.ink}`} />
      <div className="flex min-w-0 grow flex-col gap-0.5">
        {title ? <p className="text-title">{title}</p> : null}
        {children ? <div className="flex max-w-line flex-col gap-2.5">{children}</div> : null}
        {action ? <div className="pt-2.5">{action}</div> : null}
      </div>
    </div>
  );
}
