"use client";

import { useTranslations } from "next-intl";
import type { RepairView } from "@/lib/pair/schema";
import { WishList } from "./wish-list";
import { WriteWish } from "./write-wish";

interface WishesProps {
  repair: RepairView;
  partner: string;
  /** Chooses a wish, to promise it. Only for whoever promises. */
  onPromise: ((wish: string) => void) | undefined;
}

/** What whoever was hurt would be glad of: theirs to write and to take back, and the other's to choose from. */
export function Wishes({ repair, partner, onPromise }: WishesProps) {
  const t = useTranslations("commitments.wishes");
  const hurt = repair.role === "hurt";
  return (
    <section className="flex flex-col gap-3 pt-3">
      <h2 className="text-h2">{t("title")}</h2>
      <p className="max-w-line text-ink-2">{t(hurt ? "leadHurt" : "lead", { name: partner })}</p>
      {hurt ? <WriteWish repair={repair.id} partner={partner} /> : null}
      <WishList repair={repair.id} onPromise={onPromise} />
    </section>
  );
}
