"use client";

import { useLocale, useTranslations } from "next-intl";
import { PARTS } from "@/lib/letters/rules";
import type { AnyPart, LetterKind, WrittenView } from "@/lib/letters/schema";
import { dayName } from "../day-name";
import { LongWords } from "../ui/long-words";
import { Passages } from "./passages";
import { Quotes } from "./quotes";

interface WrittenProps {
  kind: LetterKind;
  written: WrittenView;
  /** Begins a question from a passage; only for its reader. */
  onAsk?: ((passage: string) => void) | undefined;
}

/** What a letter says, part by part, and whether that is all of it. */
export function Written({ kind, written: { parts, whole, moreBy, quotes }, onAsk }: WrittenProps) {
  const t = useTranslations("letters");
  const locale = useLocale();
  const there = (PARTS[kind] as readonly AnyPart[]).filter(
    (part) => parts[part]?.trim() || (part === "impact" && quotes?.length),
  );
  const quoted = (part: AnyPart) => (part === "impact" && quotes?.length ? <Quotes quotes={quotes} /> : null);
  return (
    <div className="flex flex-col gap-5">
      {there.map((part) => (
        <section key={part} className="flex flex-col gap-2">
          {kind === "lateTruth" ? null : <h3 className="text-title">{t(`parts.${kind}.${part as "did"}.label`)}</h3>}
          {onAsk && parts[part] ? (
            <Passages text={parts[part]} onAsk={onAsk}>
              {quoted(part)}
            </Passages>
          ) : (
            <>
              <LongWords text={parts[part] ?? ""} />
              {quoted(part)}
            </>
          )}
        </section>
      ))}
      {whole ? (
        <p className="text-meta text-ink-2">
          {whole === "more" && moreBy
            ? t("whole.saidMore", { day: dayName(moreBy, locale) })
            : t(`whole.said.${whole}`)}
        </p>
      ) : null}
    </div>
  );
}
