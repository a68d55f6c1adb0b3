"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { MAX_NOTE, WHOM } from "@/lib/own-work/rules";
import type { KeepAppointment } from "@/lib/own-work/schema";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { SelectField } from "../ui/select-field";
import { TextArea } from "../ui/text-area";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import type { Appointment } from "./use-appointments";

interface AppointmentFormProps {
  /** One that is kept, or a new one: then nobody has seen a revision of it. */
  kept: Appointment;
  onType: (says: Appointment) => void;
  close: (says: Appointment) => Promise<KeepAppointment | null>;
  onDone: () => void;
}

/** An appointment that is new, or one to change or let go. */
export function AppointmentForm({ kept, onType, close, onDone }: AppointmentFormProps) {
  const t = useTranslations("ownWork.appointments");
  const keep = useOperation("keepAppointment");
  const remove = useOperation("removeAppointment");
  const [says, setSays] = useState(kept);
  function set(more: Partial<Appointment>) {
    const next = { ...says, ...more };
    setSays(next);
    onType(next);
  }
  async function submit(event: FormEvent) {
    event.preventDefault();
    const closed = await close(says);
    if (closed && (await keep.run(closed))) onDone();
  }
  return (
    <form method="post" autoComplete="off" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      <SelectField
        label={t("with")}
        value={says.whom}
        options={WHOM.map((value) => ({ value, label: t(`whom.${value}`) }))}
        onChange={(whom) => set({ whom })}
      />
      <TextField
        label={t("day")}
        type="date"
        required
        value={says.localDate}
        onChange={(event) => set({ localDate: event.currentTarget.value })}
      />
      <TextField
        label={t("time")}
        type="time"
        required
        value={says.time}
        onChange={(event) => set({ time: event.currentTarget.value })}
      />
      <TextArea
        label={t("note")}
        optional
        rows={2}
        limit={MAX_NOTE}
        value={says.note}
        onChange={(event) => set({ note: event.currentTarget.value })}
        after={<Visibility kind="private" sentence />}
      />
      <Refused why={keep.refusal ?? remove.refusal} />
      <Button type="submit" variant="primary" pending={keep.pending}>
        {t("keep")}
      </Button>
      <Button variant="quiet" onClick={onDone}>
        {t("back")}
      </Button>
      {kept.revision ? (
        <Button
          variant="quiet"
          pending={remove.pending}
          onClick={() => void remove.run({ id: kept.id }).then((gone) => gone && onDone())}
        >
          {t("remove")}
        </Button>
      ) : null}
    </form>
  );
}
