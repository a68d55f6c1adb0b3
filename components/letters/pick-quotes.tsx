"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SharedView } from "@/lib/hearings/schema";
import { MAX_QUOTES } from "@/lib/letters/rules";
import type { Quote } from "@/lib/letters/schema";
import { Button } from "../ui/button";
import { Words } from "../ui/words";
import { useDraft } from "../use-draft";
import { useView } from "../use-view";
import { composerIn, type Place } from "./composer-in";
import { Quotes } from "./quotes";
import { quotesIn, sameQuote, sentencesOf } from "./sentences";

/** What they said in a hearing, to be quoted by picking it: an apology puts nothing else into their mouth. */
export function PickQuotes({ place, partner }: { place: Place; partner: string }) {
  const t = useTranslations("letters.quotes");
  const shared = useView<SharedView>("shared", { repair: place.repair })?.items ?? [];
  const draft = useDraft(composerIn(place, "quotes"));
  const [open, setOpen] = useState(false);
  const quotes = quotesIn(draft.words);
  const keep = (next: Quote[]) => draft.write(next.length ? JSON.stringify(next) : "");
  if (shared.length === 0 && quotes.length === 0)
    return <p className="text-meta text-ink-2">{t("none", { name: partner })}</p>;
  return (
    <div className="flex flex-col items-start gap-3">
      {quotes.length ? (
        <Quotes quotes={quotes} onRemove={(one) => keep(quotes.filter((it) => !sameQuote(one)(it)))} />
      ) : null}
      <Button variant="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {t(open ? "close" : "open", { name: partner })}
      </Button>
      {open
        ? shared.map(({ id, words }) => (
            <ul key={id} className="flex w-full flex-col gap-1.5 border-line border-t pt-3">
              {sentencesOf(words).map((sentence) => {
                const quote = { turn: id, from: sentence.from, to: sentence.to };
                const picked = quotes.some(sameQuote(quote));
                const next = picked ? quotes.filter((one) => !sameQuote(quote)(one)) : [...quotes, quote];
                return (
                  <li key={sentence.from}>
                    <button
                      type="button"
                      aria-pressed={picked}
                      disabled={!picked && quotes.length >= MAX_QUOTES}
                      onClick={() => keep(next)}
                      className="min-h-12 w-full rounded-14 border border-line px-3.5 py-2.5 text-start hover:border-control aria-pressed:border-tide aria-pressed:bg-tide-soft"
                    >
                      <span className="font-voice text-voice">
                        <Words inline text={sentence.words} />
                      </span>
                    </button>
                  </li>
                );
              })}
            </ul>
          ))
        : null}
    </div>
  );
}
