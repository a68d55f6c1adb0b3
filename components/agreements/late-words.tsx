"use client";

import { useTranslations } from "next-intl";
import type { DraftView } from "@/lib/drafts/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { LongWords } from "../ui/long-words";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useView } from "../use-view";

/** Words of one's own that reached a clause when it was ready to sign already: kept, until they are let go. */
export function LateWords() {
  const drafts = useView<DraftView[]>("drafts") ?? [];
  return drafts
    .filter(({ composer, words }) => composer.startsWith("clause:") && words)
    .map(({ composer }) => <Late key={composer} composer={composer} />);
}

function Late({ composer }: { composer: string }) {
  const t = useTranslations("agreements.late");
  const { words, clear } = useDraft(composer);
  if (!words) return null;
  return (
    <Card title={t("title")} tone="honey">
      <LongWords text={words} />
      <Visibility kind="private" />
      <div>
        <Button variant="smallQuiet" onClick={() => clear()}>
          {t("letGo")}
        </Button>
      </div>
    </Card>
  );
}
