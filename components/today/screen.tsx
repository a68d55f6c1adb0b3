"use client";

import { lazy, Suspense } from "react";
import { useUs } from "../pair/use-us";
import { PathCard } from "../path/path-card";
import { DaysReminder } from "../path/reminder";
import { DueReminders } from "../reminders/due";
import { Panes } from "../shell/panes";
import { ScreenEnd } from "../ui/screen-end";
import { Alone } from "./alone";
import { Greeting } from "./greeting";
import { Together } from "./together";

/** Only for those who have left somebody, or were left. */
const ClosedSpace = lazy(() => import("../leaving/closed-space").then((of) => ({ default: of.ClosedSpace })));

/** What is here today. Nothing on it asks for anything. */
export function TodayScreen() {
  const us = useUs();
  if (!us) return null;
  return (
    <Panes
      long
      beside={<PathCard linked={us.partner !== null} />}
      then={
        <>
          <DaysReminder />
          <ScreenEnd />
        </>
      }
    >
      <Greeting />
      <DueReminders />
      {us.partner ? (
        <Together us={us} />
      ) : (
        <>
          <Alone />
          <Suspense>
            <ClosedSpace />
          </Suspense>
        </>
      )}
    </Panes>
  );
}
