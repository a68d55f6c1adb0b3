"use client";

import { useTranslations } from "next-intl";
import type { WishesView } from "@/lib/commitments/schema";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { WishLine } from "./wish-line";

interface WishListProps {
  repair: string;
  onPromise: ((wish: string) => void) | undefined;
  before?: number;
}

/** Wishes, newest first. */
export function WishList({ repair, onPromise, before }: WishListProps) {
  const t = useTranslations("commitments.wishes");
  const page = useView<WishesView>("wishes", { repair, ...(before ? { before } : {}) });
  if (page?.items.length === 0) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <>
      <ul className="divide-y divide-line rounded-22 border border-line bg-surface px-4.5 empty:hidden">
        {page?.items.map((wish) => (
          <li key={wish.id} className="flex flex-col gap-1 py-3.5">
            <WishLine wish={wish} repair={repair} onPromise={onPromise} />
          </li>
        ))}
      </ul>
      <Older before={page?.older ?? null}>
        {(before) => <WishList repair={repair} onPromise={onPromise} before={before} />}
      </Older>
    </>
  );
}
