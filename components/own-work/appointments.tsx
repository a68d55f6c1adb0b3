"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AppointmentsView, KeepAppointment } from "@/lib/own-work/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useView } from "../use-view";
import { AppointmentForm } from "./appointment-form";
import { AppointmentRow } from "./appointment-row";

/** Appointments with somebody who helps. One's own alone, as all of this place. */
export function Appointments() {
  const t = useTranslations("ownWork.appointments");
  const items = useView<AppointmentsView>("appointments");
  const [open, setOpen] = useState<KeepAppointment | "new" | null>(null);
  if (!items) return null;
  if (open)
    return (
      <Card title={t("title")}>
        <AppointmentForm {...(open === "new" ? {} : { kept: open })} onDone={() => setOpen(null)} />
      </Card>
    );
  return (
    <Card title={t("title")} meta={t("guide")}>
      <ul className="flex flex-col gap-3 empty:hidden">
        {items.map((one) => (
          <AppointmentRow key={one.id} appointment={one} onChange={() => setOpen(one)} />
        ))}
      </ul>
      <Button onClick={() => setOpen("new")}>{t("add")}</Button>
    </Card>
  );
}
