import { useTranslations } from "next-intl";
import type { ClauseText } from "@/lib/agreements/rules";

/** What an agreement is, and what it is about if it says so. */
export function Heading({ text: { kind, subject } }: { text: Pick<ClauseText, "kind" | "subject"> }) {
  const t = useTranslations("agreements");
  return subject === "other" ? t(`kinds.${kind}`) : `${t(`kinds.${kind}`)} · ${t(`subjects.${subject}`)}`;
}
