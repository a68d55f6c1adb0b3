"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { SelectField } from "../ui/select-field";
import { usePages } from "./use-pages";

/** Which paragraph of which page. Nothing leaves with the choice. */
export function Choose({ partner, onChoose }: { partner: string; onChoose: (words: string) => void }) {
  const t = useTranslations("ownWork.paragraphs");
  const sections = useTranslations("ownWork.sections");
  const pages = usePages();
  const [chosen, setChosen] = useState(pages[0]?.section);
  const page = pages.find(({ section }) => section === chosen) ?? pages[0];
  if (!page) return <p className="text-ink-2">{t("nothing")}</p>;
  return (
    <div className="flex flex-col gap-3">
      <SelectField
        label={t("from")}
        value={page.section}
        options={pages.map(({ section }) => ({ value: section, label: sections(`${section}.label`) }))}
        onChange={setChosen}
      />
      <p className="text-meta text-ink-2">{t("choose", { name: partner })}</p>
      {page.paragraphs.map((words) => (
        <button
          key={words}
          type="button"
          onClick={() => onChoose(words)}
          className="line-clamp-6 min-h-12 rounded-16 border border-line bg-sunken px-4 py-2.5 text-start font-voice hover:border-control"
        >
          <bdi>{words}</bdi>
        </button>
      ))}
    </div>
  );
}
