import { useTranslations } from "next-intl";
import type { QuestionView } from "@/lib/questions/schema";
import { useWhen } from "../use-when";

interface StateLineProps {
  question: QuestionView;
  partner: string;
}

/** Where a question stands, in plain words: never an age, a count, or whose turn it is. */
export function StateLine({ question: { state, mine, promised }, partner }: StateLineProps) {
  const t = useTranslations("questions.state");
  const when = useWhen();
  const by = promised?.by ? when(promised.by) : null;
  const who = { who: mine ? "them" : "me", name: partner };
  if (state === "acknowledged" && promised) {
    return <>{t(`how.${promised.how}`, { ...who, when: by ?? "" })}</>;
  }
  return <>{t(state, who)}</>;
}
