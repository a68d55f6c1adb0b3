"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { type About, NotKeptForm } from "./not-kept-form";

interface MarkPressProps {
  about: About;
  partner: string;
  onMarked: () => void;
}

/** Kept, or not kept and what happened. What was said already is put right. */
export function MarkPress({ about, partner, onMarked }: MarkPressProps) {
  const t = useTranslations("commitments.mark");
  const { run, pending, refusal } = useOperation("markCommitment");
  const [doing, setDoing] = useState<"choose" | "notKept" | null>(about.version > 1 ? null : "choose");
  async function keep() {
    if (await run({ ...about, id: crypto.randomUUID(), outcome: "kept" })) onMarked();
  }
  if (doing === null) {
    return (
      <Button variant="smallQuiet" onClick={() => setDoing("choose")}>
        {t("again")}
      </Button>
    );
  }
  if (doing === "notKept") {
    const close = () => {
      setDoing("choose");
      onMarked();
    };
    return <NotKeptForm about={about} partner={partner} onDone={close} />;
  }
  return (
    <>
      <div className="flex flex-wrap gap-2.5 *:grow">
        <Button pending={pending} onClick={() => void keep()}>
          {t("kept")}
        </Button>
        <Button onClick={() => setDoing("notKept")}>{t("notKept")}</Button>
      </div>
      <Refused why={refusal} />
    </>
  );
}
