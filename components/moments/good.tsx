"use client";

import { useTranslations } from "next-intl";
import { Held } from "../held/held";
import { WriteButton } from "../ui/write-button";
import { GoodList } from "./good-list";
import type { useWritingGood } from "./use-writing-good";
import { WriteGood } from "./write-good";

interface GoodProps {
  partner: string;
  writing: ReturnType<typeof useWritingGood>;
}

/** The log of good moments, shared, without a target. */
export function Good({ partner, writing }: GoodProps) {
  const t = useTranslations("moments.good");
  return (
    <section className="flex flex-col gap-3 pt-6">
      <h2 className="text-h2">{t("title")}</h2>
      <p className="max-w-line text-ink-2">{t("lead")}</p>
      {writing.open ? (
        <WriteGood partner={partner} draft={writing.draft} onDone={writing.end} />
      ) : (
        <WriteButton variant="secondary" onClick={() => writing.begin()}>
          {t(writing.draft.words ? "goOn" : "write")}
        </WriteButton>
      )}
      <Held operations={["logMoment"]} />
      <GoodList partner={partner} />
    </section>
  );
}
