"use client";

import { diffWordsWithSpace } from "diff";
import { useTranslations } from "next-intl";
import { Words } from "../ui/words";

/** The share of the shorter text that has to be left as it was. */
const LITTLE = 0.5;

/** What a correction changed, word by word: what is new is underlined, what is gone is struck out, and both are said. */
export default function Changes({ before, after }: { before: string; after: string }) {
  const t = useTranslations("ui.changes");
  const parts = diffWordsWithSpace(before, after);
  const kept = parts.reduce((sum, { value, added, removed }) => (added || removed ? sum : sum + value.length), 0);
  // Where little is left as it was, word by word would be hard to read.
  if (kept < LITTLE * Math.min(before.length, after.length)) {
    return (
      <div className="flex flex-col gap-2 rounded-14 bg-sunken p-3.5">
        <p className="text-meta text-ink-2">{t("before")}</p>
        <Words text={before} />
        <p className="text-meta text-ink-2">{t("after")}</p>
        <Words text={after} />
      </div>
    );
  }
  return (
    <p
      dir="auto"
      className="wrap-anywhere rounded-14 bg-sunken p-3.5 font-voice text-voice whitespace-pre-wrap [unicode-bidi:plaintext]"
    >
      {parts.map(({ value, added, removed }, index) =>
        added ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two fixed texts.
          <ins key={index} className="rounded-8 bg-tide-soft decoration-2 decoration-tide underline-offset-4">
            <span className="sr-only">{t("added")} </span>
            {value}
          </ins>
        ) : removed ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of two fixed texts.
          <del key={index} className="rounded-8 bg-clay-soft text-ink-2 decoration-2 decoration-clay">
            <span className="sr-only">{t("removed")} </span>
            {value}
          </del>
        ) : (
          value
        ),
      )}
    </p>
  );
}
