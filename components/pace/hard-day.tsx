"use client";

import { useLocale, useTranslations } from "next-intl";
import type { HardDayView } from "@/lib/pace/schema";
import { dateFormat } from "../dates";
import { Button } from "../ui/button";
import { Words } from "../ui/words";
import { useOperation } from "../use-operation";

/** One hard date, and the way to take it away. */
export function HardDay({ day: { id, date, words } }: { day: HardDayView }) {
  const t = useTranslations("pace.hardDays");
  const format = dateFormat(useLocale(), { dateStyle: "full", timeZone: "UTC" });
  const { run, pending } = useOperation("removeHardDay");
  return (
    <li className="flex flex-col gap-1 border-line border-t pt-3">
      <p className="text-title">{format.format(Date.parse(`${date}T00:00Z`))}</p>
      {words ? <Words text={words} /> : null}
      <div className="-ms-2.5">
        <Button variant="smallQuiet" pending={pending} onClick={() => void run({ id })}>
          {t("remove")}
        </Button>
      </div>
    </li>
  );
}
