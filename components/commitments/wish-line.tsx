"use client";

import { useTranslations } from "next-intl";
import type { WishView } from "@/lib/commitments/schema";
import { Button } from "../ui/button";
import { Words } from "../ui/words";
import { Withdraw } from "../withdraw";

interface WishLineProps {
  wish: WishView;
  repair: string;
  onPromise: ((wish: string) => void) | undefined;
}

/** One wish. Its author takes it back here; the other may choose it. */
export function WishLine({ wish: { id, words, mine }, repair, onPromise }: WishLineProps) {
  const t = useTranslations("commitments.wishes");
  if (words === null) return <p className="text-ink-2">{t("gone")}</p>;
  return (
    <>
      <Words text={words} />
      <div className="-mx-2.5 -mb-2 flex flex-wrap justify-end empty:hidden">
        {mine ? <Withdraw what="wish" operation="withdrawWish" input={{ repair, wish: id }} /> : null}
        {onPromise ? (
          <Button variant="small" onClick={() => onPromise(id)}>
            {t("promise")}
          </Button>
        ) : null}
      </div>
    </>
  );
}
