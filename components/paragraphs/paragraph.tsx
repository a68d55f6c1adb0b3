import { useTranslations } from "next-intl";
import type { ParagraphView } from "@/lib/paragraphs/schema";
import { useUs } from "../pair/use-us";
import { LongWords } from "../ui/long-words";
import { useWhen } from "../use-when";
import { Withdraw } from "../withdraw";

interface ParagraphProps {
  paragraph: ParagraphView;
  partner: string;
}

/** One paragraph as both read it, with who gave it and when; or that it was withdrawn. */
export function Paragraph({ paragraph: { id, mine, words, at }, partner }: ParagraphProps) {
  const t = useTranslations("ownWork.paragraphs");
  const when = useWhen();
  const me = useUs()?.me.firstName;
  return (
    <div className="flex flex-col gap-1">
      {words === null ? (
        <p className="text-ink-2">{t("withdrawn", { who: mine ? "me" : "them", name: partner })}</p>
      ) : (
        <LongWords text={words} />
      )}
      <div className="flex flex-wrap items-center justify-between gap-x-3 text-meta text-ink-2">
        <span className="flex flex-wrap gap-x-2">
          <bdi>{mine ? me : partner}</bdi>
          <span>{when(at)}</span>
        </span>
        {mine && words !== null ? (
          <div className="-me-2.5">
            <Withdraw what="paragraph" operation="withdrawParagraph" input={{ paragraph: id }} />
          </div>
        ) : null}
      </div>
    </div>
  );
}
