import { useTranslations } from "next-intl";
import { Notice } from "../ui/notice";

export const questions = ["afraid", "hurt", "watched", "cutOff", "pushed", "own"] as const;
export type Answers = Partial<Record<(typeof questions)[number], "yes" | "no">>;

/** What the answers come to, in a plain sentence. Silent until there is something to say. */
export function Outcome({ answers }: { answers: Answers }) {
  const t = useTranslations("safe");
  const { own, ...theirs } = answers;
  const someYes = Object.values(theirs).includes("yes");
  if (someYes || own === "yes") {
    return (
      <Notice tone="clay" title={t("someYes.title")}>
        {someYes ? <p>{t("someYes.body")}</p> : null}
        {own === "yes" ? <p>{t("ownYes")}</p> : null}
      </Notice>
    );
  }
  if (Object.keys(answers).length < questions.length) return null;
  return (
    <Notice tone="tide" title={t("allNo.title")}>
      {t("allNo.body")}
    </Notice>
  );
}
