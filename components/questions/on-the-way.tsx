"use client";

import { useTranslations } from "next-intl";
import { aboutOf, typedIn, wordsIn } from "@/lib/held/rules";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { LongWords } from "../ui/long-words";
import { Notice } from "../ui/notice";
import { SendState } from "../ui/send-state";
import { useKept } from "../use-kept";
import { useConnection, useOutbox } from "../use-outbox";
import type { Waiting } from "../wire/outbox";

const MINE = ["askQuestion", "answerQuestion", "correctAnswer"];

interface OnTheWayProps {
  question?: string;
  operations?: string[];
}

/** What this device has not got through yet, and what came back: questions and answers, if nothing else is said. */
export function OnTheWay({ question, operations = MINE }: OnTheWayProps) {
  const entries = useOutbox().waiting.filter(
    ({ operation, input }) => operations.includes(operation) && (!question || aboutOf(input) === question),
  );
  return entries.map((entry) => <Entry key={entry.requestId} entry={entry} />);
}

function Entry({ entry }: { entry: Waiting }) {
  const t = useTranslations("questions.onTheWay");
  const reasons = useTranslations("reasons");
  const connection = useConnection();
  const { drop } = useOutbox();
  const { putBack } = useKept("returned");
  const typed = typedIn(entry.operation, entry.input);
  function takeBack() {
    putBack(typed);
    drop(entry.requestId);
  }
  return (
    <Card>
      <LongWords text={wordsIn(typed)} />
      {entry.state === "refused" ? (
        <Notice tone="clay" live="alert" action={<Button onClick={takeBack}>{t("takeBack")}</Button>}>
          {t("refused", { why: entry.reason ? reasons(entry.reason) : "" })}
        </Notice>
      ) : (
        <SendState state={entry.state === "sent" ? "sent" : connection === "connected" ? "saving" : "kept"} />
      )}
    </Card>
  );
}
