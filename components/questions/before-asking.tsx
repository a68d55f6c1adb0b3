"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { OwnQuestionsView } from "@/lib/questions/schema";
import { Button } from "../ui/button";
import { LongWords } from "../ui/long-words";
import { Notice } from "../ui/notice";
import { useHere } from "../wire/provider";
import { earlierLike } from "./alike";
import { asksForDetails } from "./detail";

interface BeforeAskingProps {
  repair: string;
  words: string;
  follows: boolean;
  /** Sends it; with the id of an earlier question, as that question again. */
  onSend: (again?: string) => void;
  onChange: () => void;
}

/**
 * What only the asker is told before a question goes, on this device alone: that they have asked it before, and, once,
 * that details stay in the mind. Where there is nothing to tell, it goes at once.
 */
export function BeforeAsking({ repair, words, follows, onSend, onChange }: BeforeAskingProps) {
  const t = useTranslations("questions.before");
  const here = useHere();
  const [own, setOwn] = useState<OwnQuestionsView["items"]>();
  useEffect(() => {
    // Asked for now, not remembered: the last one may have been asked a moment ago. Without a connection there is none.
    here?.look({ view: "ownQuestions", input: { repair } }).then(
      ({ shown }) => setOwn("data" in shown ? (shown.data as OwnQuestionsView).items : []),
      () => setOwn([]),
    );
  }, [here, repair]);
  const same = follows || !own ? null : earlierLike(words, own);
  const details = asksForDetails(words) && !here?.device.read("told:details");
  const nothing = own !== undefined && !same && !details;

  // biome-ignore lint/correctness/useExhaustiveDependencies: it goes once, when it is known that there is nothing to tell.
  useEffect(() => {
    if (nothing) onSend();
  }, [nothing]);

  function send(again?: string) {
    if (details) here?.device.write("told:details", true);
    onSend(again);
  }
  if (!same && !details) return null;
  return (
    <div role="status" className="flex flex-col gap-3">
      {same ? (
        <Notice tone="honey" title={t("same")}>
          <LongWords text={same.words} />
          <Link href={`/questions/${same.thread}`} className="text-tide underline underline-offset-4">
            {t("look")}
          </Link>
        </Notice>
      ) : null}
      {details ? (
        <Notice tone="honey" title={t("details")}>
          <p>{t("detailsBody")}</p>
        </Notice>
      ) : null}
      <Button variant="primary" wide onClick={() => send(same?.id)}>
        {t(same ? "again" : "asItIs")}
      </Button>
      <Button onClick={onChange}>{t("change")}</Button>
    </div>
  );
}
