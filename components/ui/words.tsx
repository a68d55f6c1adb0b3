import { useTranslations } from "next-intl";
import { Fragment } from "react";
import { pieces } from "@/lib/characters";

interface WordsProps {
  text: string;
  /** Inside a sentence of the app: a name, a title. */
  inline?: boolean;
}

/** A person's own words, as text and nothing else: own direction, own line breaks, nothing hidden. */
export function Words({ text, inline = false }: WordsProps) {
  const t = useTranslations("ui.words");
  const parts = pieces(text);
  const look = inline
    ? ""
    : "block max-w-line font-voice text-voice whitespace-pre-wrap text-start [unicode-bidi:plaintext]";
  return (
    <bdi dir="auto" className={`wrap-anywhere ${look}`}>
      {parts.map((part, i) =>
        part.hidden ? (
          <span
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed text.
            key={i}
            title={t("hiddenCode", { code: part.hidden })}
            className="mx-0.5 inline-block rounded-8 border border-dotted border-clay px-1 font-sans text-meta text-clay"
          >
            {t("hidden")}
          </span>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed text.
          <Fragment key={i}>{part.text}</Fragment>
        ),
      )}
    </bdi>
  );
}
