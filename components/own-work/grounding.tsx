import { useTranslations } from "next-intl";
import { Card } from "../ui/card";

const SENSES = ["see", "touch", "hear", "smell", "taste"] as const;

/** A short exercise for a hard moment. It needs no connection, and nothing of it is kept. */
export function Grounding() {
  const t = useTranslations("ownWork.grounding");
  return (
    <Card title={t("title")} meta={t("meta")}>
      <ol className="flex flex-col gap-2">
        {SENSES.map((sense) => (
          <li key={sense} className="font-voice text-voice">
            {t(sense)}
          </li>
        ))}
      </ol>
      <p className="max-w-line text-ink-2">{t("breath")}</p>
    </Card>
  );
}
