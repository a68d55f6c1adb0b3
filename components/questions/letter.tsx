import { useLocale, useTranslations } from "next-intl";
import type { LetterView } from "@/lib/questions/schema";
import { dayName } from "../day-name";
import { LongWords } from "../ui/long-words";
import { Words } from "../ui/words";

/** What an answer says: its words, how sure, whether that is all, and when it happened. */
export function Letter({ letter: { words, certainty, moreBy, happened } }: { letter: LetterView }) {
  const t = useTranslations("questions.letter");
  const locale = useLocale();
  return (
    <>
      <LongWords text={words} />
      <p className="flex flex-wrap gap-x-3 gap-y-1 text-meta text-ink-2">
        <span>{t(certainty)}</span>
        <span>{moreBy ? t("moreBy", { day: dayName(moreBy, locale) }) : t("all")}</span>
        {happened ? (
          <span>
            {t("happened")} <Words inline text={happened} />
          </span>
        ) : null}
      </p>
    </>
  );
}
