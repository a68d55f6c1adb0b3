import type { ReactNode } from "react";

interface PanesProps {
  children: ReactNode;
  /** Beside the column on a large screen, under it on a phone. */
  beside?: ReactNode;
  /** Goes on in the column. On a phone it comes after what stands beside. */
  then?: ReactNode;
  /** What stands beside is longer than a screen, and moves with the page. */
  long?: boolean;
}

/** A page inside the frame: one column to read, and from 1024 px a second one. */
export function Panes({ children, beside, then, long = false }: PanesProps) {
  return (
    <div className="mx-auto grid w-full max-w-reading print:block print:max-w-none gap-x-8 gap-y-3 lg:mx-0 lg:max-w-none lg:grid-rows-[auto_1fr] lg:grid-cols-[minmax(0,36rem)_minmax(14rem,20rem)]">
      <div className="flex min-w-0 flex-col gap-3">{children}</div>
      {beside ? (
        <aside
          className={`flex min-w-0 flex-col gap-3 lg:col-start-2 lg:row-span-2 lg:row-start-1 ${then && !long ? "lg:sticky lg:top-6 lg:self-start" : ""}`}
        >
          {beside}
        </aside>
      ) : null}
      {then ? <div className="flex min-w-0 flex-col gap-3 lg:col-start-1">{then}</div> : null}
    </div>
  );
}

interface TitleProps {
  children: ReactNode;
  /** The day, or where one is. */
  above?: ReactNode;
  below?: ReactNode;
}

/** The title of a signed-in page. */
export function Title({ children, above, below }: TitleProps) {
  return (
    <header className="heading pb-3">
      {above ? <p className="text-ink-2">{above}</p> : null}
      <h1 className="text-h1">{children}</h1>
      {below ? <p className="max-w-line text-ink-2">{below}</p> : null}
    </header>
  );
}
