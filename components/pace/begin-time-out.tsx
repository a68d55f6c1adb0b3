"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { LENGTHS, type Length } from "@/lib/pace/rules";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

/** How long, and the press that begins it. */
export function BeginTimeOut() {
  const t = useTranslations("pace.timeOut");
  const { run, pending, refusal } = useOperation("takeTimeOut");
  const [open, setOpen] = useState(false);
  const [length, setLength] = useState<Length>("twenty");
  const zone = () => Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!open) return <Button onClick={() => setOpen(true)}>{t("open")}</Button>;
  return (
    <>
      <Choice
        legend={t("legend")}
        name="length"
        value={length}
        onChange={setLength}
        options={LENGTHS.map((value) => ({ value, label: t(value) }))}
      />
      <Refused why={refusal} />
      <Button pending={pending} onClick={() => void run({ length, zone: zone() })}>
        {t("begin")}
      </Button>
    </>
  );
}
