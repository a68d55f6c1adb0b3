"use client";

import { useTranslations } from "next-intl";
import type { PassagesView } from "@/lib/hearings/schema";
import type { Quote } from "@/lib/letters/schema";
import { Words } from "../ui/words";
import { useView } from "../use-view";

/** What a letter quotes from hearings, in its own words there. What its author took back is no longer there. */
export function Quotes({ quotes }: { quotes: Quote[] }) {
  const t = useTranslations("letters.quotes");
  const turns = [...new Set(quotes.map(({ turn }) => turn))].sort();
  const words = useView<PassagesView>("passages", { turns });
  if (!words) return null;
  return quotes.map(({ turn, from, to }) => (
    <blockquote key={`${turn} ${from}`} className="border-line border-s-2 ps-3 text-ink-2">
      {words[turn] ? <Words text={words[turn].slice(from, to)} /> : t("takenBack")}
    </blockquote>
  ));
}
