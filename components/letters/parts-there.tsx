"use client";

import { Check, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { type Part, PARTS as READ } from "@/lib/coach/labels";
import type { SharedView } from "@/lib/hearings/schema";
import { PARTS } from "@/lib/letters/rules";
import { useAdvice } from "../coach/use-advice";
import { useCoached } from "../coach/use-coached";
import { useDraft } from "../use-draft";
import { useView } from "../use-view";
import { composerIn, type Place } from "./composer-in";
import { quotesIn } from "./sentences";

/** What the coach looks for stands in the order of the parts. */
const partOf = (found: Part) => PARTS.apology[READ.indexOf(found)] ?? "did";

/** Which of the four parts of an apology the coach finds in it, wherever in it they were written. */
export function PartsThere({ place }: { place: Place }) {
  const t = useTranslations("letters");
  const { on } = useCoached(place.repair);
  const [did, impact, responsible, mend] = [
    useDraft(composerIn(place, "did")).words,
    useDraft(composerIn(place, "impact")).words,
    useDraft(composerIn(place, "responsible")).words,
    useDraft(composerIn(place, "mend")).words,
  ];
  const shared = useView<SharedView>("shared", { repair: place.repair })?.items ?? [];
  const quoted = quotesIn(useDraft(composerIn(place, "quotes")).words).map(({ turn, from, to }) =>
    shared.find(({ id }) => id === turn)?.words.slice(from, to),
  );
  const advice = useAdvice(on, [did, impact, ...quoted, responsible, mend].filter(Boolean).join("\n\n"), "apology");
  const parts = advice?.parts;
  const written = [did, impact, responsible, mend].some((words) => words !== "") || quoted.length > 0;
  if (!parts || !written) return null;
  return (
    <section className="flex flex-col gap-2 rounded-16 bg-honey-soft p-4.5" aria-labelledby="parts-there">
      <h2 id="parts-there" className="text-title">
        {t("there.title")}
      </h2>
      <div role="status">
        <ul className="flex flex-col gap-1.5">
          {READ.map((part) => {
            const Icon = parts.includes(part) ? Check : Minus;
            return (
              <li key={part} data-part={partOf(part)} data-there={parts.includes(part)} className="flex gap-2">
                <Icon aria-hidden size={20} strokeWidth={1.6} className="mt-0.5 shrink-0" />
                <span>
                  {t(parts.includes(part) ? "there.is" : "there.isNot", {
                    part: t(`parts.apology.${partOf(part)}.label`),
                  })}
                </span>
              </li>
            );
          })}
        </ul>
      </div>
      <p className="text-meta text-ink-2">{t("there.note")}</p>
    </section>
  );
}
