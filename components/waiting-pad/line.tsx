import { useTranslations } from "next-intl";
import type { SharedLineView } from "@/lib/waiting-pad/schema";
import { Words } from "../ui/words";
import { useWhen } from "../use-when";
import { Withdraw } from "../withdraw";

interface LineProps {
  repair: string;
  line: SharedLineView;
  partner: string;
}

/** One line, or that it was withdrawn. */
export function Line({ repair, line: { id, mine, words, at }, partner }: LineProps) {
  const t = useTranslations("waitingPad.lines");
  const when = useWhen();
  return (
    <li className="flex flex-col gap-1 py-3 first:pt-0 last:pb-0">
      {words === null ? (
        <p className="text-ink-2">{t("withdrawn", { who: mine ? "me" : "them", name: partner })}</p>
      ) : (
        <Words text={words} />
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-meta text-ink-2">
        <span>{when(at)}</span>
        {mine && words !== null ? (
          <div className="-me-2.5">
            <Withdraw what="line" operation="withdrawLine" input={{ repair, line: id }} />
          </div>
        ) : null}
      </div>
    </li>
  );
}
