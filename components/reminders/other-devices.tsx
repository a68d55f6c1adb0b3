import { useTranslations } from "next-intl";
import type { RemindersView } from "@/lib/reminders/schema";
import { Button } from "../ui/button";

interface OtherDevicesProps {
  devices: RemindersView["devices"];
  pending: boolean;
  onOff: (session: string) => void;
}

/** One's own other devices that take notes. Nothing where there are none. */
export function OtherDevices({ devices, pending, onOff }: OtherDevicesProps) {
  const t = useTranslations("reminders.device");
  if (devices.length === 0) return null;
  return (
    <div className="flex flex-col gap-1.5 border-t border-line pt-3">
      <h3 className="text-meta font-strong text-ink-2">{t("others")}</h3>
      <ul className="flex flex-col gap-1.5">
        {devices.map(({ session, device }) => (
          <li key={session} className="flex flex-wrap items-center justify-between gap-3">
            <span>{device}</span>
            <Button
              variant="small"
              pending={pending}
              onClick={() => onOff(session)}
              aria-label={t("removeOne", { device })}
            >
              {t("remove")}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
