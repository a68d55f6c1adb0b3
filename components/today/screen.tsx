"use client";

import { useTranslations } from "next-intl";
import type { PathView } from "@/lib/path/schema";
import { ClosedSpace } from "../leaving/closed-space";
import { useUs } from "../pair/use-us";
import { Bowl } from "../path/bowl";
import { StepList } from "../path/step-list";
import { PLACES } from "../path/steps";
import { DueReminders } from "../reminders/due";
import { Panes } from "../shell/panes";
import { Card } from "../ui/card";
import { ScreenEnd } from "../ui/screen-end";
import { useView } from "../use-view";
import { Alone } from "./alone";
import { Greeting } from "./greeting";
import { Together } from "./together";

/** What is here today. Nothing on it asks for anything. */
export function TodayScreen() {
  const t = useTranslations("today");
  const us = useUs();
  const gold = useView<PathView>("path")?.gold ?? [];
  if (!us) return null;
  return (
    <Panes
      beside={
        <Card title={t("path")}>
          <Bowl gold={gold} />
          <StepList gold={gold} places={PLACES} />
        </Card>
      }
    >
      <Greeting />
      <DueReminders />
      {us.partner ? <Together us={us} /> : <Alone />}
      {us.partner ? null : <ClosedSpace />}
      <ScreenEnd />
    </Panes>
  );
}
