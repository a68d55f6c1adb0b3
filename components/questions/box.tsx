"use client";

import { useTranslations } from "next-intl";
import type { UsView } from "@/lib/pair/schema";
import type { QuestionsView } from "@/lib/questions/schema";
import { EmptyPlace } from "../ui/empty-place";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { Row } from "./row";

interface BoxProps {
  repair: string;
  closed: boolean;
  us: UsView;
  before?: number;
}

/** A page of the box, what happened last first, and the way to the one before. */
export function Box({ repair, closed, us, before }: BoxProps) {
  const t = useTranslations("questions");
  const page = useView<QuestionsView>("questions", { repair, closed, ...(before ? { before } : {}) });
  if (!page) return null;
  if (page.items.length === 0) return before ? null : <EmptyPlace>{t(closed ? "noneClosed" : "noneOpen")}</EmptyPlace>;
  return (
    <>
      <ul className="flex flex-col gap-3">
        {page.items.map((question) => (
          <Row key={question.id} question={question} us={us} />
        ))}
      </ul>
      <Older before={page.older}>{(before) => <Box repair={repair} closed={closed} us={us} before={before} />}</Older>
    </>
  );
}
