"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { LongWords } from "../ui/long-words";
import { Visibility } from "../ui/visibility";
import { useKept } from "../use-kept";

interface KeptProps {
  kind: "parked" | "returned";
  /** The composer that they are used in, if not that of questions. */
  into?: string;
  /** The words are in the composer now. */
  onUse?: () => void;
}

/** One's own questions that are parked, and words that came back before they could go. Nobody else has them. */
export function Kept({ kind, into, onUse }: KeptProps) {
  const t = useTranslations(`questions.${kind}`);
  const general = useTranslations("questions");
  const { kept, letGo, addTo } = useKept(kind);
  if (kept.length === 0) return null;
  return (
    <Card title={t("title")} tone="sunken" action={<Visibility kind="private" />}>
      <p className="text-meta text-ink-2">{t("body")}</p>
      <ul className="flex flex-col gap-3">
        {kept.map(({ composer, words }) => (
          <li key={composer} className="flex flex-col gap-1 border-line border-t pt-3">
            <LongWords text={words} />
            <div className="-ms-2.5 flex flex-wrap">
              <Button
                variant="small"
                onClick={() => {
                  addTo(into ?? "ask", words);
                  void letGo(composer);
                  onUse?.();
                }}
              >
                {into ? general("useHere") : t("use")}
              </Button>
              <Button variant="smallQuiet" onClick={() => void letGo(composer)}>
                {t("letGo")}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </Card>
  );
}
