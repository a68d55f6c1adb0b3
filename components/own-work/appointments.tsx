"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { AppointmentForm } from "./appointment-form";
import { AppointmentRow } from "./appointment-row";
import { type Appointment, useAppointments } from "./use-appointments";

const anew = (): Appointment => ({
  ...{ id: crypto.randomUUID(), revision: 0, whom: "therapist", localDate: "", time: "", note: "" },
});

/** Appointments with somebody who helps. One's own alone, as all of this place. */
export function Appointments() {
  const t = useTranslations("ownWork.appointments");
  const { items, unfinished, write, close } = useAppointments();
  const [open, setOpen] = useState<Appointment | null>(null);
  if (!items) return null;
  const says = open ?? unfinished;
  if (says)
    return (
      <Card title={t("title")}>
        <AppointmentForm
          kept={says}
          onType={write}
          close={close}
          onDone={() => {
            write(null);
            setOpen(null);
          }}
        />
      </Card>
    );
  return (
    <Card title={t("title")} meta={t("guide")}>
      <ul className="flex flex-col gap-3 empty:hidden">
        {items.map(({ unopened, ...one }) => (
          <AppointmentRow key={one.id} appointment={one} onChange={unopened ? undefined : () => setOpen(one)} />
        ))}
      </ul>
      <Button onClick={() => setOpen(anew())}>{t("add")}</Button>
    </Card>
  );
}
