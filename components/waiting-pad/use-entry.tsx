"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { useDraft } from "../use-draft";

/** Puts words of one's own where they could be sent from: after what is begun there. They are not sent. */
export function UseEntry({ words, onCancel }: { words: string; onCancel: () => void }) {
  const t = useTranslations("waitingPad.use");
  const router = useRouter();
  const ask = useDraft("ask");
  const checkIn = useDraft("check-in");
  const put = (draft: typeof ask, where: string) => {
    draft.write([draft.words.trimEnd(), words].filter(Boolean).join("\n\n"));
    router.push(where);
  };
  return (
    <div className="flex flex-col gap-2.5">
      <p className="max-w-line text-meta text-ink-2">{t("body")}</p>
      <Button onClick={() => put(ask, "/questions")}>{t("question")}</Button>
      <Button onClick={() => put(checkIn, "/check-ins")}>{t("checkIn")}</Button>
      <Button variant="quiet" onClick={onCancel}>
        {t("cancel")}
      </Button>
    </div>
  );
}
