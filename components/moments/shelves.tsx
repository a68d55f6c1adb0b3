"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Shelf } from "@/lib/moments/rules";
import type { MomentsView } from "@/lib/moments/schema";
import { Visibility } from "../ui/visibility";
import { MomentShelf } from "./shelf";
import { ShelfChips } from "./shelf-chips";
import { useNextDraw } from "./use-next-draw";
import { useTexts } from "./use-texts";

/** The shelves, one at a time. Of the fourth there is nothing here unless it is out. */
export function Shelves({ moments, partner }: { moments: MomentsView; partner: string }) {
  const t = useTranslations("moments");
  const when = useNextDraw();
  const touch = useTexts("touch", moments.touch);
  const [chosen, setChosen] = useState<Shelf>("talk");
  const shelf = chosen === "touch" && !touch ? "talk" : chosen;
  return (
    <section className="flex flex-col gap-3 pt-2">
      <ShelfChips value={shelf} touch={touch} onChange={setChosen} />
      <div className="flex flex-col gap-1.5 pb-1">
        <Visibility kind="mutual" partner={partner} />
        <p className="max-w-line text-meta text-ink-2">{t("how", { when })}</p>
      </div>
      <MomentShelf key={shelf} shelf={shelf} moments={moments} partner={partner} />
    </section>
  );
}
