"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { WindowsView } from "@/lib/windows/schema";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyPlace } from "../ui/empty-place";
import { ScreenEnd } from "../ui/screen-end";
import { useView } from "../use-view";
import { useWhen } from "../use-when";
import { PlanCard } from "./plan-card";
import { Propose } from "./propose";

/** The times that the two have for questions: agreed by both, ended by either. */
export function WindowsScreen() {
  const t = useTranslations("windows");
  const alone = useTranslations("sitting");
  const us = useUs();
  const partner = us?.partner?.firstName;
  const view = useView<WindowsView>("windows");
  const when = useWhen();
  const [writing, setWriting] = useState(false);
  if (us && !partner) {
    return (
      <Panes>
        <Title above={<BackLink to="/questions" />}>{t("title")}</Title>
        <EmptyPlace>{alone("alone")}</EmptyPlace>
      </Panes>
    );
  }
  if (!view || !partner) return null;
  const { agreed, proposed, next } = view;
  return (
    <Panes>
      <Title above={<BackLink to="/questions" />} below={t("lead")}>
        {t("title")}
      </Title>
      {agreed ? <PlanCard plan={agreed} partner={partner} agreed /> : null}
      {next ? <p className="text-ink-2">{t("next", { when: when(next.startsAt) ?? "" })}</p> : null}
      {proposed ? <PlanCard plan={proposed} partner={partner} agreed={false} /> : null}
      {writing ? (
        <Card title={t("proposeTitle")}>
          <Propose partner={partner} onDone={() => setWriting(false)} />
        </Card>
      ) : (
        <Button variant={agreed || proposed ? "quiet" : "secondary"} wide onClick={() => setWriting(true)}>
          {t(agreed ? "change" : "proposeFirst")}
        </Button>
      )}
      <ScreenEnd />
    </Panes>
  );
}
