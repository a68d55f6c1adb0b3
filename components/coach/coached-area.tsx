"use client";

import { useTranslations } from "next-intl";
import { type ComponentProps, useRef, useState } from "react";
import type { Kind } from "@/lib/coach/labels";
import { TextArea } from "../ui/text-area";
import { PutAside } from "./put-aside";
import { putInto } from "./put-into";
import { useAdvice } from "./use-advice";
import { useCoached } from "./use-coached";
import { usePutAside } from "./use-put-aside";

interface CoachedAreaProps extends Omit<ComponentProps<typeof TextArea>, "over" | "onSelect"> {
  value: string;
  kind: Kind;
  /** The repair that these words belong to; none where they belong to the day. */
  repair?: string | undefined;
  /** One of several fields that go together; the last of them has the coach's switch. */
  among?: "others" | "last" | undefined;
}

/**
 * A person's own words, with the coach beside them where that person broke trust. It reads here and nowhere else,
 * stops nothing, and keeps nothing of what it found.
 */
export function CoachedArea({ kind, repair, after, among, ...area }: CoachedAreaProps) {
  const t = useTranslations("coach");
  const { mine, on, turn } = useCoached(repair);
  const advice = useAdvice(on, area.value, kind);
  const [caret, setCaret] = useState(0);
  const [left, setLeft] = useState<string[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const aside = usePutAside(field);
  if (!mine) return <TextArea {...area} after={after} />;

  const wordsOf = ({ start, end }: { start: number; end: number }) => area.value.slice(start, end);
  const findings = advice?.findings.filter((finding) => !left.includes(wordsOf(finding))) ?? [];
  const chosen = findings.find(({ start, end }) => start <= caret && caret <= end) ?? findings[0];
  const suggestion = (chosen && advice?.reader.suggest(area.value, chosen, kind)) ?? null;
  /** What is read out when the card appears. A threat is not said again. */
  const said = chosen?.threat
    ? t(`threat.${chosen.threat}.title`)
    : chosen
      ? t("said", { words: wordsOf(chosen) })
      : "";
  return (
    <TextArea
      {...area}
      ref={field}
      onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
      over={advice ? <advice.reader.Underlines text={area.value} findings={findings} chosen={chosen} /> : null}
      after={
        <div className="flex flex-col gap-2.5 pt-0.5">
          <p role="status" className="sr-only">
            {said}
          </p>
          {advice && chosen ? (
            <advice.reader.CoachCard
              words={wordsOf(chosen)}
              finding={chosen}
              suggestion={suggestion}
              alone={among === undefined}
              onPutAside={aside.put}
              putting={aside.pending}
              onUse={() => suggestion && putInto(field.current, suggestion)}
              onEdit={() => putInto(field.current, chosen)}
              onLeave={() => {
                setLeft([...left, wordsOf(chosen)]);
                field.current?.focus();
              }}
            />
          ) : null}
          <PutAside done={aside.done && area.value === ""} refusal={aside.refusal} />
          {after}
          <p
            data-coach={advice?.read ? "read" : "resting"}
            hidden={among === "others"}
            className="text-meta text-ink-2"
          >
            {t(!on ? "off" : advice && !advice.speaks ? "otherLanguage" : "on")}{" "}
            <button
              type="button"
              className="relative font-strong underline underline-offset-2 after:absolute after:-inset-3"
              onClick={() => turn(!on)}
            >
              {t(on ? "turnOff" : "turnOn")}
            </button>
          </p>
        </div>
      }
    />
  );
}
