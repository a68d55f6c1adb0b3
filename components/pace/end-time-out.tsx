"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

/** Ends one's own time-out early. */
export function EndTimeOut() {
  const t = useTranslations("pace.timeOut");
  const { run, pending, refusal } = useOperation("endTimeOut");
  return (
    <>
      <Refused why={refusal} />
      <Button pending={pending} onClick={() => void run({})}>
        {t("end")}
      </Button>
    </>
  );
}
