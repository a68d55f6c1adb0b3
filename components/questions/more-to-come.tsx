"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { localDay } from "@/lib/zone";
import { Choice } from "../ui/choice";
import { TextField } from "../ui/text-field";

interface MoreToComeProps {
  /** The day by which there is more; empty when this is all; undefined until it was said. */
  value: string | undefined;
  onChange: (day: string) => void;
}

/** Whether this is all, or by when there is more. */
export function MoreToCome({ value, onChange }: MoreToComeProps) {
  const t = useTranslations("questions.answer");
  const [whole, setWhole] = useState<"all" | "more">();
  function choose(next: "all" | "more") {
    setWhole(next);
    onChange("");
  }
  return (
    <>
      <Choice
        legend={t("isThisAll")}
        name="whole"
        inline
        value={whole}
        onChange={choose}
        options={(["all", "more"] as const).map((one) => ({ value: one, label: t(one) }))}
      />
      {whole === "more" ? (
        <TextField
          type="date"
          required
          label={t("moreBy")}
          min={localDay(Date.now(), Intl.DateTimeFormat().resolvedOptions().timeZone)}
          value={value ?? ""}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      ) : null}
    </>
  );
}
