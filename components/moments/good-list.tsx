"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { GoodMomentsView } from "@/lib/moments/schema";
import { Button } from "../ui/button";
import { EmptyPlace } from "../ui/empty-place";
import { useView } from "../use-view";
import { GoodLine } from "./good-line";
import { mergeGood } from "./merge-good";

const NEWEST = {};

/** The log, newest first, a page at a time. */
export function GoodList({ partner, before }: { partner: string; before?: number }) {
  const t = useTranslations("moments.good");
  const [more, setMore] = useState(false);
  const page = useView<GoodMomentsView>("goodMoments", before ? { before } : NEWEST, mergeGood);
  if (!page) return null;
  if (page.items.length === 0 && !before) return <EmptyPlace />;
  return (
    <>
      {page.items.map((line) => (
        <GoodLine key={line.id} line={line} partner={partner} />
      ))}
      {page.older === null ? null : more ? (
        <GoodList partner={partner} before={page.older} />
      ) : (
        <Button onClick={() => setMore(true)}>{t("earlier")}</Button>
      )}
    </>
  );
}
