"use client";

import { useLocale, useTranslations } from "next-intl";
import { PARTS } from "@/lib/letters/rules";
import type { AnyPart, LetterKind, WrittenView } from "@/lib/letters/schema";
import { dateFormat } from "../dates";
import { LongWords } from "../questions/long-words";
import { Button } from "../ui/button";

interface WrittenProps {
  kind: LetterKind;
  written: WrittenView;
  /** Begins a question from a passage; only for its reader. */
  onAsk?: ((passage: string) => void) | undefined;
}

const day = (locale: string, date: string) =>
  dateFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(Date.parse(date));

const passagesOf = (text: string) => text.split(/\n{2,}/).filter((passage) => passage.trim() !== "");

/** What a letter says, part by part, and whether that is all of it. */
export function Written({ kind, written: { parts, whole, moreBy }, onAsk }: WrittenProps) {
  const t = useTranslations("letters");
  const locale = useLocale();
  const there = (PARTS[kind] as readonly AnyPart[]).filter((part) => parts[part]?.trim());
  return (
    <div className="flex flex-col gap-5">
      {there.map((part) => (
        <section key={part} className="flex flex-col gap-2">
          {kind === "lateTruth" ? null : <h3 className="text-title">{t(`parts.${kind}.${part as "did"}.label`)}</h3>}
          {onAsk ? (
            passagesOf(parts[part] ?? "").map((passage, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the passages of one fixed text.
              <div key={index} className="flex flex-col items-start gap-0.5">
                <LongWords text={passage} />
                <Button variant="smallQuiet" onClick={() => onAsk(passage)}>
                  {t("ask.about")}
                </Button>
              </div>
            ))
          ) : (
            <LongWords text={parts[part] ?? ""} />
          )}
        </section>
      ))}
      {whole ? (
        <p className="text-meta text-ink-2">
          {whole === "more" && moreBy ? t("whole.saidMore", { day: day(locale, moreBy) }) : t(`whole.said.${whole}`)}
        </p>
      ) : null}
    </div>
  );
}
