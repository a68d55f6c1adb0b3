import { useLocale } from "next-intl";
import type { CommitmentView } from "@/lib/commitments/schema";
import { OutcomeWord } from "../commitments/outcome";
import { inDigitsOf } from "../dates";
import { Words } from "../ui/words";

/** One thing that is to be done today: its words, its hour, and whether it was said to be done. */
export function TodayPromise({ promise: { words, time, today, marks } }: { promise: CommitmentView }) {
  const locale = useLocale();
  const said = marks.find(({ date }) => date === today);
  return (
    <>
      <Words text={words} />
      <p className="flex flex-wrap gap-x-4 text-meta text-ink-2 empty:hidden">
        {time ? <span>{inDigitsOf(locale, time)}</span> : null}
        {said ? <OutcomeWord outcome={said.outcome} /> : null}
      </p>
    </>
  );
}
