import { useTranslations } from "next-intl";
import type { UsView } from "@/lib/pair/schema";
import type { EntryView, QuestionView } from "@/lib/questions/schema";
import { markOf } from "../pair/use-us";
import { LongWords } from "../ui/long-words";
import { Person } from "../ui/person";
import { useWhen } from "../use-when";
import { Answer } from "./answer";
import { Marks } from "./marks";

interface EntryProps {
  entry: EntryView;
  question: QuestionView | undefined;
  before: EntryView | undefined;
  us: UsView;
}

/** One thing that was said or done in a thread: by whom, what, and when. */
export function Entry({ entry, question, before, us }: EntryProps) {
  const t = useTranslations("questions");
  const when = useWhen();
  const author = entry.mine ? us.me : us.partner;
  if (!author) return null;
  const kind = entry.kind === "answered" && (entry.version ?? 1) > 1 ? "corrected" : entry.kind;
  const by = entry.promised?.by ? (when(entry.promised.by) ?? "") : "";
  const who = entry.mine ? "me" : "them";
  const what =
    entry.kind === "acknowledged" && entry.promised
      ? t(`did.how.${entry.promised.how}`, { who, name: author.firstName, when: by })
      : t(`did.${kind as "asked"}`, { who, name: author.firstName, version: entry.version ?? 1 });
  return (
    <article className="flex flex-col gap-3 rounded-22 border border-line bg-surface p-4.5">
      <header className="flex items-start gap-3">
        <Person name={author.firstName} mark={markOf(author.slot)} size="small" />
        <div className="min-w-0 grow">
          <h2 className="text-title">{what}</h2>
          <p className="text-meta text-ink-2">{when(entry.at)}</p>
        </div>
      </header>
      {entry.kind === "asked" && question ? (
        <>
          {question.words === null ? (
            <p className="text-ink-2">{t("withdrawnBy", { name: author.firstName })}</p>
          ) : (
            <LongWords text={question.words} />
          )}
          <Marks question={question} />
        </>
      ) : entry.kind === "answered" ? (
        <Answer entry={entry} before={before} author={author.firstName} />
      ) : entry.words ? (
        <LongWords text={entry.words} />
      ) : null}
    </article>
  );
}
