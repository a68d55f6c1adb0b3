"use client";

import { useTranslations } from "next-intl";
import type { RemindersView } from "@/lib/reminders/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Notice } from "../ui/notice";
import { Refused } from "../ui/refused";
import { OtherDevices } from "./other-devices";
import { useDevice } from "./use-device";

/** Notes on the device one holds: off until they are turned on, and never offered on one that others use too. */
export function ThisDevice({ reminders }: { reminders: RemindersView }) {
  const t = useTranslations("reminders.device");
  const { turnOn, turnOff, obstacle, pending, refusal } = useDevice(reminders);
  const here = reminders.devices.find((device) => device.here);
  return (
    <Card title={t("title")}>
      <p className="text-ink-2">{t(reminders.pushKey ? (here ? "on" : "off") : "shared")}</p>
      {reminders.pushKey && !here ? <p className="text-meta text-ink-2">{t("service")}</p> : null}
      {obstacle ? (
        <Notice tone="clay" live="status">
          {t(obstacle)}
        </Notice>
      ) : null}
      <Refused why={refusal} />
      {reminders.pushKey ? (
        <Button pending={pending} onClick={() => void (here ? turnOff(here.session) : turnOn())}>
          {t(here ? "turnOff" : "turnOn")}
        </Button>
      ) : null}
      <OtherDevices
        devices={reminders.devices.filter((device) => !device.here)}
        pending={pending}
        onOff={(session) => void turnOff(session)}
      />
    </Card>
  );
}
