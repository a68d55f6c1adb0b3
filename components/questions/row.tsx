import Link from "next/link";
import { useTranslations } from "next-intl";
import type { UsView } from "@/lib/pair/schema";
import type { QuestionView } from "@/lib/questions/schema";
import { markOf } from "../pair/use-us";
import { Person } from "../ui/person";
import { Words } from "../ui/words";
import { Marks } from "./marks";
import { StateLine } from "./state-line";

interface RowProps {
  question: QuestionView;
  us: UsView;
}

/** One question in the box: whose it is, its words, and where it stands. */
export function Row({ question, us }: RowProps) {
  const t = useTranslations("questions");
  const asker = question.mine ? us.me : us.partner;
  if (!asker || !us.partner) return null;
  return (
    <li>
      <Link
        href={`/questions/${question.thread}`}
        className="flex items-start gap-3 rounded-22 border border-line bg-surface p-4.5 transition-colors hover:border-control"
      >
        <Person name={asker.firstName} mark={markOf(asker.slot)} size="small" />
        <span className="flex min-w-0 grow flex-col gap-1.5">
          <span className="text-meta text-ink-2">
            {question.thread === question.id ? asker.firstName : t("followUpBy", { name: asker.firstName })}
          </span>
          {question.words === null ? null : (
            <span className="line-clamp-3">
              <Words text={question.words} />
            </span>
          )}
          <Marks question={question} />
          <span className="text-meta text-ink-2">
            <StateLine question={question} partner={us.partner.firstName} />
          </span>
        </span>
      </Link>
    </li>
  );
}
