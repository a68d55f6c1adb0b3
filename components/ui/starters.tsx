"use client";

import { useTranslations } from "next-intl";

interface StartersProps {
  sentences: string[];
  words: string;
  onUse: (words: string) => void;
}

/** Sentences to begin with. A press puts one after what was written; each is offered once. */
export function Starters({ sentences, words, onUse }: StartersProps) {
  const t = useTranslations("ui");
  const left = sentences.filter((sentence) => !words.includes(sentence));
  if (left.length === 0) return null;
  return (
    <div className="flex flex-col gap-2">
      <p className="text-meta text-ink-2">{t("startWith")}</p>
      {left.map((sentence) => (
        <button
          key={sentence}
          type="button"
          onClick={() => onUse([words.trimEnd(), `${sentence} `].filter(Boolean).join("\n"))}
          className="min-h-12 rounded-16 border border-line bg-sunken px-4 py-2.5 text-start font-voice hover:border-control"
        >
          {sentence}
        </button>
      ))}
    </div>
  );
}
