"use client";

import { useTranslations } from "next-intl";
import type { ThreadView } from "@/lib/questions/schema";
import { Held } from "../held/held";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { ScreenEnd } from "../ui/screen-end";
import { useView } from "../use-view";
import { Actions } from "./actions";
import { useSee } from "./seen";
import { ThreadPage } from "./thread-page";

/** One question with all that was said about it, and what one can do now. */
export function ThreadScreen({ thread }: { thread: string }) {
  const t = useTranslations("questions");
  const us = useUs();
  const page = useView<ThreadView>("thread", { thread });
  useSee(page?.questions);
  if (!us || page === undefined) return null;
  const partner = us.partner?.firstName;
  if (!partner || page.questions.length === 0) {
    return (
      <Panes>
        <Title above={<BackLink to="/questions" />}>{t("thread")}</Title>
        <EmptyPlace>{t("notHere")}</EmptyPlace>
      </Panes>
    );
  }
  const ids = page.questions.map(({ id }) => id);
  const last = page.questions.at(-1)?.id;
  return (
    <Panes>
      <Title above={<BackLink to="/questions" />}>{t("thread")}</Title>
      <ThreadPage thread={thread} us={us} />
      <Held about={ids} />
      {page.questions.map((question) => (
        <Actions
          key={question.id}
          question={question}
          entries={page.entries}
          partner={partner}
          us={us}
          titled={ids.length > 1}
          last={question.id === last}
        />
      ))}
      <ScreenEnd says="stopHere" />
    </Panes>
  );
}
