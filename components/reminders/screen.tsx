"use client";

import { useTranslations } from "next-intl";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { ScreenEnd } from "../ui/screen-end";
import { RemindersByMail } from "./by-mail";
import { Own } from "./own";
import { Shows } from "./shows";
import { ThisDevice } from "./this-device";
import { useReminders } from "./use-reminders";
import { WhenForm } from "./when-form";

/** One's own reminders, and what may leave the app for oneself. All of it off until one turns it on. */
export function RemindersScreen() {
  const t = useTranslations("reminders");
  const reminders = useReminders();
  if (!reminders) return null;
  return (
    // On a phone, what a note says stands before the places where one turns it on.
    <Panes
      beside={<Shows />}
      then={
        <>
          <ThisDevice reminders={reminders} />
          {reminders.mail ? <RemindersByMail mail={reminders.mail} /> : null}
          <WhenForm reminders={reminders} />
          <ScreenEnd />
        </>
      }
    >
      <Title above={<BackLink to="/more" />} below={t("lead")}>
        {t("title")}
      </Title>
      <Own reminders={reminders} />
    </Panes>
  );
}
