import { useLocale, useTranslations } from "next-intl";
import type { LetterView } from "@/lib/questions/schema";
import { dateFormat } from "../dates";
import { Words } from "../ui/words";
import { LongWords } from "./long-words";

/** A day as people say it. */
const day = (locale: string, date: string) =>
  dateFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" }).format(Date.parse(date));

/** What an answer says: its words, how sure, whether that is all, and when it happened. */
export function Letter({ letter: { words, certainty, moreBy, happened } }: { letter: LetterView }) {
  const t = useTranslations("questions.letter");
  const locale = useLocale();
  return (
    <>
      <LongWords text={words} />
      <p className="flex flex-wrap gap-x-3 gap-y-1 text-meta text-ink-2">
        <span>{t(certainty)}</span>
        <span>{moreBy ? t("moreBy", { day: day(locale, moreBy) }) : t("all")}</span>
        {happened ? (
          <span>
            {t("happened")} <Words inline text={happened} />
          </span>
        ) : null}
      </p>
    </>
  );
}
