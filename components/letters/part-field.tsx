"use client";

import { useTranslations } from "next-intl";
import { MAX_LETTER } from "@/lib/letters/rules";
import type { AnyPart } from "@/lib/letters/schema";
import { CoachedArea } from "../coach/coached-area";
import { Starters } from "../ui/starters";
import { useDraft } from "../use-draft";
import { composerIn, type Place } from "./composer-in";

interface PartFieldProps {
  place: Place;
  part: AnyPart;
  problem?: string | undefined;
  onWrite: () => void;
  /** The last one has the coach's switch for all of them. */
  last: boolean;
}

/** Letters for which the guide has a sentence to begin with. */
const BEGINNINGS = ["ownership", "apology"] as const;

/** One part of a letter. What is typed is a draft at once, with the coach beside it. */
export function PartField({ place, part, problem, onWrite, last }: PartFieldProps) {
  const t = useTranslations("letters.parts");
  const beginning = useTranslations("letters.starters");
  const draft = useDraft(composerIn(place, part));
  const kind = BEGINNINGS.find((one) => one === place.kind && part === "did" && !place.letter);
  function write(words: string) {
    draft.write(words);
    onWrite();
  }
  return (
    <>
      <CoachedArea
        kind={place.kind === "apology" ? "apology" : "ownership"}
        repair={place.repair}
        label={t(`${place.kind as "ownership"}.${part as "did"}.label`)}
        hint={t(`${place.kind as "ownership"}.${part as "did"}.hint`)}
        rows={4}
        value={draft.words}
        onChange={(event) => write(event.currentTarget.value)}
        limit={MAX_LETTER}
        problem={problem}
        among={last ? "last" : "others"}
      />
      {kind ? <Starters sentences={[beginning(kind)]} words={draft.words} onUse={write} /> : null}
    </>
  );
}
