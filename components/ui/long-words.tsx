"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "./button";
import { Words } from "./words";

/** Beyond about so many characters the rest is folded away, and one press shows it: alone, and among others. */
const FOLD = 1200;
const FOLD_SOONER = 400;

/** The first part of a text, to the end of a word. */
function beginning(text: string, length: number) {
  const end = text.lastIndexOf(" ", length);
  return `${text.slice(0, end > length / 2 ? end : length)} …`;
}

/** Cut where lines begin with ">", somebody's quoted words: these are every second piece. */
const cut = (text: string) =>
  text.split(/((?:^[^\S\n]*>.*\n?)+)/m).map((piece, at) => {
    const plain = at % 2 ? piece.replace(/^\s*> ?/gm, "") : piece;
    return plain.trim() && plain.replace(/^\n+/, "").trimEnd();
  });

interface LongWordsProps {
  text: string;
  /** One of several things on a card. */
  sooner?: boolean;
}

/** A person's words, however many: quotes stand apart, and what is very long unfolds. */
export function LongWords({ text, sooner = false }: LongWordsProps) {
  const fold = sooner ? FOLD_SOONER : FOLD;
  const t = useTranslations("ui.words");
  const [whole, setWhole] = useState(text.length <= fold * 1.2);
  return (
    <div className="flex flex-col gap-3">
      {cut(whole ? text : beginning(text, fold)).map((piece, at) => {
        const Tag = at % 2 ? "blockquote" : "div";
        return piece ? (
          <Tag
            // biome-ignore lint/suspicious/noArrayIndexKey: the pieces of one fixed text.
            key={at}
            className="[blockquote&]:border-line [blockquote&]:border-s-2 [blockquote&]:ps-3 [blockquote&]:text-ink-2"
          >
            <Words text={piece} />
          </Tag>
        ) : null;
      })}
      {whole ? null : (
        <div className="-ms-2.5">
          <Button variant="small" onClick={() => setWhole(true)}>
            {t("readAll")}
          </Button>
        </div>
      )}
    </div>
  );
}
