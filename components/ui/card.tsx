import type { ReactNode } from "react";

type CardTone = "plain" | "tide" | "plum" | "honey" | "clay" | "sunken";

const tones: Record<CardTone, string> = {
  plain: "border-line bg-surface",
  tide: "border-transparent bg-tide-soft",
  plum: "border-transparent bg-plum-soft",
  honey: "border-transparent bg-honey-soft",
  clay: "border-transparent bg-clay-soft",
  sunken: "border-transparent bg-sunken",
};

interface CardProps {
  children: ReactNode;
  as?: "section" | "article" | "li" | "div";
  title?: ReactNode;
  /** A quiet line under the title: when, who, how long. */
  meta?: ReactNode;
  /** A badge or an icon before the title. */
  lead?: ReactNode;
  /** One small action at the end of the title's line. */
  action?: ReactNode;
  tone?: CardTone;
  level?: 2 | 3;
}

/** A sheet of paper with a thin edge. No shadow. */
export function Card({
  children,
  as: Tag = "section",
  title,
  meta,
  lead,
  action,
  tone = "plain",
  level = 2,
}: CardProps) {
  const Heading = `h${level}` as const;
  return (
    <Tag className={`flex flex-col gap-3 rounded-22 border p-4.5 ${tones[tone]}`}>
      {title ? (
        <header className={`flex items-start gap-3 ${lead ? "" : "flex-wrap"}`}>
          {lead}
          <div className="min-w-0 grow basis-32">
            <Heading className="text-title">{title}</Heading>
            {meta ? <p className="text-meta text-ink-2">{meta}</p> : null}
          </div>
          {action}
        </header>
      ) : null}
      {children}
    </Tag>
  );
}
