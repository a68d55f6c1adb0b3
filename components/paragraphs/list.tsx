"use client";

import { useTranslations } from "next-intl";
import type { ParagraphsView } from "@/lib/paragraphs/schema";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { Paragraph } from "./paragraph";

const FIRST = {};

/** What the two published of their own work, newest first. */
export function ParagraphList({ partner, before }: { partner: string; before?: number }) {
  const t = useTranslations("ownWork.paragraphs");
  const page = useView<ParagraphsView>("paragraphs", before ? { before } : FIRST);
  if (!page) return null;
  if (page.items.length === 0 && !before) return <p className="text-ink-2">{t("none")}</p>;
  return (
    <>
      <ul className="divide-y divide-line">
        {page.items.map((one) => (
          <li key={one.id} className="py-3 first:pt-0 last:pb-0">
            <Paragraph paragraph={one} partner={partner} />
          </li>
        ))}
      </ul>
      <Older before={page.older}>{(older) => <ParagraphList partner={partner} before={older} />}</Older>
    </>
  );
}
