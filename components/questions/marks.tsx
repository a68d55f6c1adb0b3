import { MailCheck, ShieldPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import type { QuestionView } from "@/lib/questions/schema";

const look = "inline-flex items-center gap-1 rounded-8 bg-sunken px-2 py-0.5 text-meta text-ink-2";

/** What else its asker said of a question: what it touches, that the answer is to be sealed, that it was asked before. */
export function Marks({ question: { concern, sealed, again, mine } }: { question: QuestionView }) {
  const t = useTranslations("questions.marks");
  if (!concern && !sealed && !again) return null;
  return (
    <p className="flex flex-wrap gap-1.5">
      {concern ? (
        <span className={look}>
          <ShieldPlus aria-hidden size={16} strokeWidth={1.6} />
          {t(concern)}
        </span>
      ) : null}
      {sealed ? (
        <span className={look}>
          <MailCheck aria-hidden size={16} strokeWidth={1.6} />
          {t("sealed")}
        </span>
      ) : null}
      {again ? <span className={look}>{t(mine ? "again" : "asIfFirst")}</span> : null}
    </p>
  );
}
