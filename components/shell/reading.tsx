import type { ReactNode } from "react";

interface ReadingProps {
  title: string;
  lead?: ReactNode;
  /** Stands at the end of the title's line: a way out. */
  action?: ReactNode;
  children: ReactNode;
}

/** A page to read: one column, one title. */
export function Reading({ title, lead, action, children }: ReadingProps) {
  return (
    <div className="mx-auto flex w-full max-w-reading flex-col gap-8 px-4 pt-5 pb-14 lg:pt-10">
      <header className="heading">
        <div className="flex flex-wrap items-start justify-between gap-3">
          <h1 className="pt-1 text-h1">{title}</h1>
          {action}
        </div>
        {lead ? <p className="max-w-line text-ink-2">{lead}</p> : null}
      </header>
      {children}
    </div>
  );
}

/** A titled part of such a page. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="flex flex-col gap-2">
      <h2 className="text-title">{title}</h2>
      <div className="flex max-w-line flex-col gap-3 text-ink-2">{children}</div>
    </section>
  );
}
