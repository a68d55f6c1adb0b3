"use client";

import { useTranslations } from "next-intl";
import type { UsView } from "@/lib/pair/schema";
import type { ThreadView } from "@/lib/questions/schema";
import { Held } from "../held/held";
import { Actions } from "../questions/actions";
import { ThreadPage } from "../questions/thread-page";
import { Button } from "../ui/button";
import { useOperation } from "../use-operation";
import { useView } from "../use-view";

interface OnTableProps {
  thread: string;
  question: string;
  us: UsView;
  /** No new question begins any more, nor is one put aside for another. */
  closing: boolean;
}

/** The one question on the table, with its thread, where both look and write now. */
export function OnTable({ thread, question, us, closing }: OnTableProps) {
  const t = useTranslations("sitting");
  const page = useView<ThreadView>("thread", { thread });
  const aside = useOperation("putAsideQuestion");
  const found = page?.questions.find(({ id }) => id === question);
  const partner = us.partner?.firstName;
  if (!page || !found || !partner) return null;
  return (
    <section className="flex flex-col gap-3" aria-label={t("onTable")}>
      <ThreadPage thread={thread} us={us} />
      <Held about={[question]} />
      <Actions question={found} entries={page.entries} partner={partner} us={us} titled={false} last={false} />
      {closing ? null : (
        <Button variant="quiet" pending={aside.pending} onClick={() => void aside.run({})}>
          {t("aside")}
        </Button>
      )}
    </section>
  );
}
