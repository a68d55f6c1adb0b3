"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, Fragment, useState } from "react";
import { isVisible } from "@/lib/drafts/rules";
import { CORRECTIONS } from "@/lib/envelopes/rules";
import { MAX_LETTER, PARTS } from "@/lib/letters/rules";
import type { AnyPart, LetterEntryView } from "@/lib/letters/schema";
import type { Reason } from "@/lib/verdict";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Switch } from "../ui/switch";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useOutbox } from "../use-outbox";
import { AmendFields } from "./amend-fields";
import { composerIn, type Place } from "./composer-in";
import { coverIn, LateFields } from "./late-fields";
import { PartField } from "./part-field";
import { PartsThere } from "./parts-there";
import { PickQuotes } from "./pick-quotes";
import { quotesIn } from "./sentences";
import { useParts } from "./use-parts";
import { WholeChoice, wholeIn } from "./whole";

interface LetterFormProps {
  place: Place;
  partner: string;
  /** What the version before this one says. */
  last?: LetterEntryView | undefined;
  /** It may be written, and not delivered yet: why. */
  waits?: string | undefined;
  onDone: () => void;
}

/** Writes a letter, or puts one right. Every part is a draft at once; nobody else has it until it is delivered. */
export default function LetterForm({ place, partner, last, waits, onDone }: LetterFormProps) {
  const t = useTranslations("letters");
  const reasons = useTranslations("reasons");
  const parts = PARTS[place.kind] as readonly AnyPart[];
  const { read, fill, clear } = useParts(place);
  const whole = useDraft(composerIn(place, "whole"));
  const details = useDraft(composerIn(place, "details"));
  const quoted = useDraft(composerIn(place, "quotes"));
  const { post } = useOutbox();
  const cover = useDraft(composerIn(place, "cover"));
  const late = coverIn(cover.words);
  const why = useDraft(composerIn(place, "reason"));
  const reason = CORRECTIONS.find((one) => one === why.words);
  const [problem, setProblem] = useState<Reason | "choose" | null>(null);
  const amends = place.letter !== undefined;
  const asksWhole = place.kind === "ownership";
  const asksCover = place.kind === "lateTruth" && !amends;

  const said = asksWhole ? wholeIn(whole.words) : {};
  /** What is still to be chosen. */
  const open = {
    whole: asksWhole && (!said.whole || (said.whole === "more") !== Boolean(said.moreBy)),
    cover: asksCover && (!late.topic || late.urgent === undefined),
    reason: amends && !reason,
  };
  const wanted = (field: keyof typeof open) => (problem === "choose" && open[field] ? t("choose") : undefined);

  function send(event: FormEvent) {
    event.preventDefault();
    if (open.whole || open.cover || open.reason) return setProblem("choose");
    const quotes = place.kind === "apology" ? quotesIn(quoted.words) : [];
    const words = Object.values(read());
    if (!words.some(isVisible)) return setProblem("nothing-written");
    if (words.join("").length > MAX_LETTER) return setProblem("too-large");
    const written = {
      repair: place.repair,
      id: crypto.randomUUID(),
      parts: Object.fromEntries(Object.entries(read()).filter(([, text]) => text !== "")),
      details: details.words !== "",
      ...said,
      ...(quotes.length ? { quotes } : {}),
    };
    if (place.letter && reason) post("amendLetter", { ...written, letter: place.letter, reason });
    else post("deliverLetter", { ...written, kind: place.kind, ...(asksCover ? late : {}) });
    clear();
    onDone();
  }

  return (
    <form method="post" onSubmit={send} className="flex flex-col gap-5">
      <p className="text-meta text-ink-2">{t("kept")}</p>
      {amends ? (
        <AmendFields
          reason={reason}
          onReason={why.write}
          problem={wanted("reason")}
          fromLast={last?.written ? () => last.written && fill(last.written, last.details) : undefined}
        />
      ) : null}
      {asksCover ? <LateFields kept={cover.words} onChange={cover.write} problem={wanted("cover")} /> : null}
      {parts.map((part, index) => (
        <Fragment key={part}>
          <PartField
            place={place}
            part={part}
            onWrite={() => setProblem(null)}
            problem={index === 0 && problem && problem !== "choose" ? reasons(problem) : undefined}
            last={index === parts.length - 1}
          />
          {part === "impact" ? <PickQuotes place={place} partner={partner} /> : null}
        </Fragment>
      ))}
      {place.kind === "apology" ? <PartsThere place={place} /> : null}
      {asksWhole ? <WholeChoice kept={whole.words} onChange={whole.write} problem={wanted("whole")} /> : null}
      <Switch
        label={t("details")}
        hint={t("detailsHint")}
        checked={details.words !== ""}
        onChange={(event) => details.write(event.currentTarget.checked ? "yes" : "")}
      />
      {waits ? (
        <p className="rounded-16 bg-sunken p-4.5">{waits}</p>
      ) : (
        <>
          <Visibility kind="sealed" partner={partner} sentence />
          <p className="text-meta text-ink-2">{t("after")}</p>
          <Sends daily={place.kind === "lateTruth" || place.letter !== undefined}>
            <Button type="submit" variant="primary" wide>
              {t("deliver")}
            </Button>
          </Sends>
        </>
      )}
      <Button variant="quiet" onClick={onDone}>
        {t("putAway")}
      </Button>
    </form>
  );
}
