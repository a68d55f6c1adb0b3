"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Shelf } from "@/lib/moments/rules";
import type { MomentsView } from "@/lib/moments/schema";
import { Fold } from "../ui/fold";
import { MomentShelf } from "./shelf";
import { ShelfChips } from "./shelf-chips";
import { useNextDraw } from "./use-next-draw";
import { useTexts } from "./use-texts";

/** The shelves, one at a time, and how they go for whoever wants to read it. Of the fourth there is nothing here unless it is out. */
export function Shelves({ moments, partner }: { moments: MomentsView; partner: string }) {
  const t = useTranslations("moments");
  const when = useNextDraw();
  const touch = useTexts("touch", moments.touch);
  const [chosen, setChosen] = useState<Shelf>("talk");
  const shelf = chosen === "touch" && !touch ? "talk" : chosen;
  return (
    <section className="flex flex-col gap-3 pt-2">
      <ShelfChips value={shelf} touch={touch} onChange={setChosen} />
      <MomentShelf key={shelf} shelf={shelf} moments={moments} partner={partner} />
      <Fold label={t("howTitle")}>
        <div className="flex max-w-line flex-col gap-2 pb-2 text-ink-2">
          <p>{t("lead")}</p>
          <p>{t("how", { when })}</p>
        </div>
      </Fold>
    </section>
  );
}
