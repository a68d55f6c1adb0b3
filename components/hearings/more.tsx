"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MAX_SHARED } from "@/lib/hearings/rules";
import { Button } from "../ui/button";
import { useOperation } from "../use-operation";
import { Close } from "./close";
import type { ComposerProps } from "./composer";
import { TurnForm } from "./turn-form";

/** The one who speaks says more, or that it is enough. Saying more opens a closed hearing again. */
export function More({ hearing, partner, together, onDone }: ComposerProps) {
  const t = useTranslations("hearings.more");
  const operation = useOperation("sayMore");
  const closed = hearing.state === "closed";
  const [open, setOpen] = useState(!closed);
  const about = { repair: hearing.repair, hearing: hearing.id };
  if (!open) {
    return (
      <>
        <p>{t("closed")}</p>
        <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      </>
    );
  }
  return (
    <TurnForm
      composer="more"
      about={hearing.id}
      label={t("label")}
      hint={t(closed ? "opens" : "hint", { name: partner })}
      limit={MAX_SHARED}
      partner={partner}
      feelings={{ legend: t("feelings"), hint: t("feelingsHint") }}
      together={together}
      operation={operation}
      send={(said) => operation.run({ ...about, ...said })}
      onDone={onDone}
      say={t("say")}
      after={closed ? null : <Close {...about} onDone={onDone} />}
    />
  );
}
