"use client";

import { diffWordsWithSpace } from "diff";
import { useTranslations } from "next-intl";

/** What a correction changed, word by word: what is new is underlined, what is gone is struck out, and both are said. */
export default function Changes({ before, after }: { before: string; after: string }) {
  const t = useTranslations("questions.changes");
  return (
    <p
      dir="auto"
      className="wrap-anywhere rounded-14 bg-sunken p-3.5 font-voice text-voice whitespace-pre-wrap [unicode-bidi:plaintext]"
    >
      {diffWordsWithSpace(before, after).map(({ value, added, removed }, index) =>
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
