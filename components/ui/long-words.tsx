"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button";
import { Words } from "./words";

/** Beyond so many characters the rest is folded away, and one press shows it. */
const FOLD = 1200;

/** The first part of a text, to the end of a word. */
const beginning = (text: string) =>
  text.slice(0, text.lastIndexOf(" ", FOLD) > FOLD / 2 ? text.lastIndexOf(" ", FOLD) : FOLD);

/** Lines that begin with ">" are somebody's quoted words. */
function parts(text: string) {
  const found: { quoted: boolean; text: string }[] = [];
  for (const line of text.split("\n")) {
    const quoted = /^\s*>/.test(line);
    const plain = quoted ? line.replace(/^\s*> ?/, "") : line;
    const last = found.at(-1);
    if (last?.quoted === quoted) last.text += `\n${plain}`;
    else found.push({ quoted, text: plain });
  }
  return found
    .map((part) => ({ ...part, text: part.text.replace(/^\n+|\n+$/g, "") }))
    .filter((part) => part.text.trim());
}

/** A person's words, however many: quotes stand apart, and what is very long unfolds. */
export function LongWords({ text }: { text: string }) {
  const t = useTranslations("ui.words");
  const [whole, setWhole] = useState(text.length <= FOLD * 1.2);
  return (
    <div className="flex flex-col gap-3">
      {parts(whole ? text : `${beginning(text)} …`).map((part, index) =>
        part.quoted ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text.
          <blockquote key={index} className="border-line border-s-2 ps-3 text-ink-2">
            <Words text={part.text} />
          </blockquote>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one fixed text.
          <Words key={index} text={part.text} />
        ),
      )}
      {whole ? null : (
        <div>
          <Button variant="small" onClick={() => setWhole(true)}>
            {t("readAll")}
          </Button>
        </div>
      )}
    </div>
  );
}
