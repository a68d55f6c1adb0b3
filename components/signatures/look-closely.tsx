import { useTranslations } from "next-intl";
import type { VersionView } from "@/lib/agreements/schema";
import { lookAlikes } from "@/lib/characters";
import { Notice } from "../ui/notice";

/** Words whose letters may not be what they seem, before somebody signs them. */
export function LookClosely({ text }: { text: Pick<VersionView["text"], "words" | "why" | "ifNot"> }) {
  const t = useTranslations("agreements.sign");
  const found = lookAlikes(`${text.words} ${text.why} ${text.ifNot}`);
  if (found.length === 0) return null;
  return (
    <Notice tone="honey" title={t("lookClosely")}>
      <p>{t("lookCloselyBody")}</p>
      <ul className="flex flex-wrap gap-2 font-voice text-voice">
        {found.map((word) => (
          <li key={word} className="rounded-8 border border-control px-2">
            <bdi>{word}</bdi>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
