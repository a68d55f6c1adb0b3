"use client";

import { useTranslations } from "next-intl";
import type { UsView } from "@/lib/pair/schema";
import type { EntryView, ThreadView } from "@/lib/questions/schema";
import { Words } from "../ui/words";
import { AnswererActions } from "./answerer-actions";
import { AskerActions } from "./asker-actions";
import { OnTheWay } from "./on-the-way";

export interface ActionsProps {
  question: ThreadView["questions"][number];
  entries: EntryView[];
  partner: string;
  us: UsView;
}

interface Props extends ActionsProps {
  /** There are several questions in the thread: each says which it is. */
  titled: boolean;
  last: boolean;
}

/** What one can do about a question now, by the same rules as on the server. */
export function Actions({ titled, last, ...props }: Props) {
  const t = useTranslations("questions");
  const { question } = props;
  if (question.state === "withdrawn" || (question.state === "askedAgain" && question.mine)) return null;
  return (
    <section className="flex flex-col gap-2.5 pt-2" aria-label={t("whatYouCanDo")}>
      {titled && question.words ? (
        <p className="line-clamp-1 text-meta text-ink-2">
          <Words inline text={question.words} />
        </p>
      ) : null}
      <OnTheWay question={question.id} />
      {question.mine ? <AskerActions {...props} last={last} /> : <AnswererActions {...props} />}
    </section>
  );
}
