import { useLocale, useTranslations } from "next-intl";
import { dateFormat, inDigitsOf } from "../dates";
import { Button } from "../ui/button";
import { Words } from "../ui/words";
import type { Appointment } from "./use-appointments";

interface AppointmentRowProps {
  appointment: Appointment;
  /** None where its note does not open: it is not written over by chance. */
  onChange: (() => void) | undefined;
}

/** With whom, and when, by the clock of the place where it is. */
export function AppointmentRow({ appointment: { whom, localDate, time, note }, onChange }: AppointmentRowProps) {
  const t = useTranslations("ownWork.appointments");
  const lock = useTranslations("ownWork.lock");
  const locale = useLocale();
  const day = dateFormat(locale, { weekday: "long", day: "numeric", month: "long", timeZone: "UTC" });
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-3 border-t border-line pt-3">
      <div className="min-w-0">
        <p className="text-title">{t(`whom.${whom}`)}</p>
        <p className="text-meta text-ink-2">
          {t("at", { day: day.format(new Date(localDate)), time: inDigitsOf(locale, time) })}
        </p>
        {note ? <Words text={note} /> : null}
      </div>
      {onChange ? (
        <Button variant="small" onClick={onChange}>
          {t("change")}
        </Button>
      ) : (
        <p className="text-meta text-ink-2">{lock("unopened")}</p>
      )}
    </li>
  );
}
