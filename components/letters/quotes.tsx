"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import type { PassagesView } from "@/lib/hearings/schema";
import type { Quote } from "@/lib/letters/schema";
import { Button } from "../ui/button";
import { Words } from "../ui/words";
import { useView } from "../use-view";
import { cutFrom } from "./sentences";

interface QuotesProps {
  quotes: Quote[];
  /** Leaves one out, while the letter is being written. */
  onRemove?: (quote: Quote) => void;
}

/** What a letter quotes from hearings, as it was said there, with what was left out marked. What was taken back is gone. */
export function Quotes({ quotes, onRemove }: QuotesProps) {
  const t = useTranslations("letters.quotes");
  const turns = [...new Set(quotes.map(({ turn }) => turn))].sort();
  const said = useView<PassagesView>("passages", { turns });
  if (!said) return null;
  return quotes.map((quote) => {
    const { words = null, hearing } = said[quote.turn] ?? {};
    return (
      <blockquote key={`${quote.turn} ${quote.from}`} className="border-line border-s-2 ps-3 text-ink-2">
        {words === null ? t("takenBack") : <Words text={cutFrom(words, quote)} />}
        {hearing && words !== null && !onRemove ? (
          <Link href={`/hearings/${hearing}`} className="text-meta underline underline-offset-2">
            {t("where")}
          </Link>
        ) : null}
        {onRemove ? (
          <div className="-ms-2.5">
            <Button variant="smallQuiet" onClick={() => onRemove(quote)}>
              {t("remove")}
            </Button>
          </div>
        ) : null}
      </blockquote>
    );
  });
}
