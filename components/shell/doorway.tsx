import Link from "next/link";
import type { ReactNode } from "react";

interface DoorwayProps {
  title: string;
  lead?: ReactNode;
  children: ReactNode;
  /** The other door: "I have an account". */
  other?: { href: string; words: string };
}

/** A narrow page with one form: signing in, signing up, accepting an invitation. */
export function Doorway({ title, lead, children, other }: DoorwayProps) {
  return (
    <div className="mx-auto flex w-full max-w-form flex-col gap-6 px-4 pt-5 pb-12 lg:pt-12">
      <header className="heading">
        <h1 className="text-h1">{title}</h1>
        {lead ? <p className="text-ink-2">{lead}</p> : null}
      </header>
      {children}
      {other ? (
        <Link
          href={other.href}
          className="inline-flex min-h-12 items-center self-start rounded-8 font-strong text-tide underline decoration-line underline-offset-4 hover:decoration-tide"
        >
          {other.words}
        </Link>
      ) : null}
    </div>
  );
}
