"use client";

import { useTranslations } from "next-intl";
import type { LetterEntryView, LetterView } from "@/lib/letters/schema";
import type { UsView } from "@/lib/pair/schema";
import { Correction } from "../envelopes/correction";
import { Envelope } from "../envelopes/envelope";
import { markOf } from "../pair/use-us";
import { Note } from "../questions/note";
import { Person } from "../ui/person";
import { useWhen } from "../use-when";
import { Cover } from "./cover";
import { Written } from "./written";

interface EntryProps {
  letter: NonNullable<LetterView["letter"]>;
  entry: LetterEntryView;
  before: LetterEntryView | undefined;
  us: UsView;
  onAsk: (passage: string) => void;
}

const wordsOf = (entry: LetterEntryView | undefined) => {
  const { parts } = entry?.written ?? {};
  return parts && Object.values(parts).join("\n\n");
};

/** A version of a letter, or something its reader said of it: by whom, what, and when. */
export function LetterEntry({ letter, entry, before, us, onAsk }: EntryProps) {
  const t = useTranslations("letters");
  const when = useWhen();
  const author = entry.mine ? us.me : us.partner;
  if (!author) return null;
  const name = author.firstName;
  const who = entry.mine ? "me" : "them";
  const part = entry.part ? t(`parts.apology.${entry.part}.label`) : "";
  const kind = entry.kind === "delivered" && (entry.version ?? 1) > 1 ? "amended" : entry.kind;
  return (
    <article className="flex flex-col gap-3 rounded-22 border border-line bg-surface p-4.5">
      <header className="flex items-start gap-3">
        <Person name={name} mark={markOf(author.slot)} size="small" />
        <div className="min-w-0 grow">
          <h2 className="text-title">{t(`did.${kind}`, { who, name, part, version: entry.version ?? 1 })}</h2>
          <p className="text-meta text-ink-2">{when(entry.at)}</p>
        </div>
      </header>
      {entry.kind !== "delivered" ? null : entry.withdrawnAt !== null ? (
        <p className="text-ink-2">{t("withdrawnBy", { name })}</p>
      ) : entry.written === null ? (
        <Envelope entry={entry} author={name} title={t(`from.${letter.kind}`, { name })}>
          <Cover letter={letter} />
        </Envelope>
      ) : (
        <>
          <Written kind={letter.kind} written={entry.written} onAsk={entry.mine ? undefined : onAsk} />
          <Correction reason={entry.written.reason} words={wordsOf(entry) ?? ""} before={wordsOf(before)} />
          {entry.mine ? <p className="text-meta text-ink-2">{t("deliveredLong")}</p> : <Note entry={entry.id} />}
        </>
      )}
    </article>
  );
}
