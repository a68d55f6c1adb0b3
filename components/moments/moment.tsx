"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { MomentsView } from "@/lib/moments/schema";
import { FoldChevron } from "../ui/fold-chevron";
import { Words } from "../ui/words";
import { WishChoice } from "./wish-choice";

interface MomentProps {
  id: string;
  name: string;
  /** In somebody's own words. */
  own?: boolean;
  mark: MomentsView["marks"][number] | undefined;
  children?: ReactNode;
}

/** One moment, folded to its name and what one has marked it with. */
export function Moment({ id, name, own = false, mark, children }: MomentProps) {
  const t = useTranslations("moments.wishes");
  return (
    <li>
      <details name="moment" className="group px-4.5">
        <summary className="-mx-4.5 flex min-h-14 cursor-pointer list-none items-center gap-3 px-4.5 py-2.5 -outline-offset-3 [&::-webkit-details-marker]:hidden">
          <span className="flex min-w-0 grow flex-col">
            {own ? (
              <span className="font-voice text-voice">
                <Words inline text={name} />
              </span>
            ) : (
              <span>{name}</span>
            )}
            {mark ? <span className="text-meta font-strong text-tide">{t(mark.wish)}</span> : null}
          </span>
          <FoldChevron />
        </summary>
        <div className="flex flex-col gap-2.5 pb-4.5">
          <WishChoice moment={id} mark={mark} />
          {children}
        </div>
      </details>
    </li>
  );
}
