import { useTranslations } from "next-intl";
import type { GoodMomentView } from "@/lib/moments/schema";
import { LongWords } from "../ui/long-words";
import { useWhen } from "../use-when";
import { Withdraw } from "../withdraw";

/** One line of the log: who wrote it, when, and what was good. */
export function GoodLine({ line: { id, mine, words, at }, partner }: { line: GoodMomentView; partner: string }) {
  const t = useTranslations("moments.good");
  const when = useWhen();
  return (
    <article className="flex flex-col gap-1.5 rounded-22 border border-line bg-surface p-4.5">
      {words === null ? <p className="text-ink-2">{t("withdrawn")}</p> : <LongWords text={words} />}
      <div className="flex min-h-6 flex-wrap items-center justify-between gap-x-4">
        <p className="text-meta text-ink-2">
          <bdi>{t("by", { who: mine ? "me" : "them", name: partner })}</bdi> · {when(at)}
        </p>
        {mine && words !== null ? (
          <div className="-my-3 -me-2.5">
            <Withdraw what="goodMoment" operation="withdrawGoodMoment" input={{ good: id }} />
          </div>
        ) : null}
      </div>
    </article>
  );
}
