"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "../ui/button";
import { LongWords } from "../ui/long-words";

interface PassagesProps {
  text: string;
  onAsk: (passage: string) => void;
  /** Stands after the last of them. */
  children?: ReactNode;
}

/** A part of a letter for its reader, with the way to ask about each of its passages. */
export function Passages({ text, onAsk, children }: PassagesProps) {
  const t = useTranslations("letters.ask");
  const passages = text.split(/\n{2,}/).filter((passage) => passage.trim() !== "");
  return passages.map((passage, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the passages of one fixed text.
    <div key={index} className="flex flex-col items-start gap-0.5">
      <LongWords text={passage} />
      {index === passages.length - 1 ? children : null}
      <div className="-ms-2.5">
        <Button variant="smallQuiet" onClick={() => onAsk(passage)}>
          {t("about")}
        </Button>
      </div>
    </div>
  ));
}
