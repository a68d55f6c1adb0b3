import { useTranslations } from "next-intl";
import { FEELINGS } from "./use-feelings";

/** A feeling as a word: its name here in the reader's language, or the word that somebody found for it. */
export function useFeelingName() {
  const t = useTranslations("hearings.feelings");
  return (feeling: string) => {
    const named = FEELINGS.find((one) => one === feeling);
    return named ? t(named as "angry") : feeling;
  };
}

/** Feelings that somebody named, each as a quiet chip. */
export function FeelingChips({ feelings }: { feelings: string[] }) {
  const t = useTranslations("hearings");
  const nameOf = useFeelingName();
  if (feelings.length === 0) return null;
  return (
    <ul aria-label={t("feelingsSaid")} className="flex flex-wrap gap-2">
      {feelings.map((feeling) => (
        <li
          key={feeling}
          className="wrap-anywhere max-w-full rounded-14 border border-line bg-bg px-3 py-1 font-voice text-ink-2"
        >
          <bdi>{nameOf(feeling)}</bdi>
        </li>
      ))}
    </ul>
  );
}
