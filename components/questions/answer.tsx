"use client";

import { useTranslations } from "next-intl";
import type { EntryView } from "@/lib/questions/schema";
import { Correction } from "../envelopes/correction";
import { Envelope } from "../envelopes/envelope";
import { Visibility } from "../ui/visibility";
import { Withdraw } from "../withdraw";
import { Letter } from "./letter";
import { Note } from "./note";

interface AnswerProps {
  entry: EntryView;
  before: EntryView | undefined;
  author: string;
}

/** One version of an answer, as its author or its reader may see it. For its author nothing of it ever changes. */
export function Answer({ entry, before, author }: AnswerProps) {
  const t = useTranslations("questions");
  if (entry.withdrawnAt !== null) return <p className="text-ink-2">{t("withdrawnBy", { name: author })}</p>;
  if (!entry.letter) return <Envelope entry={entry} author={author} title={t("closedAnswer", { name: author })} />;
  return (
    <>
      <Letter letter={entry.letter} />
      <Correction reason={entry.letter.reason} words={entry.letter.words} before={before?.letter?.words} />
      {entry.mine ? (
        <div className="flex flex-wrap items-center justify-between gap-2">
          {entry.sealed ? <p className="text-meta text-ink-2">{t("delivered")}</p> : <Visibility kind="shared" />}
          <Withdraw what="answer" operation="withdrawAnswer" input={{ entry: entry.id }} />
        </div>
      ) : (
        <Note entry={entry.id} />
      )}
    </>
  );
}
