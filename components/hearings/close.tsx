"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Dialog } from "../ui/dialog";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";

interface CloseProps {
  repair: string;
  hearing: string;
  quiet?: boolean;
  onDone?: () => void;
}

/** The one who speaks has said enough. It is asked once, with what it means. */
export function Close({ onDone, quiet = false, ...about }: CloseProps) {
  const t = useTranslations("hearings.close");
  const { run, pending, refusal } = useOperation("closeHearing");
  const [asking, setAsking] = useState(false);
  async function close() {
    if (!(await run(about))) return;
    setAsking(false);
    onDone?.();
  }
  return (
    <>
      <Button variant={quiet ? "quiet" : "secondary"} onClick={() => setAsking(true)}>
        {t("open")}
      </Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={t("title")}
        actions={
          <>
            <Button variant="primary" pending={pending} onClick={() => void close()}>
              {t("do")}
            </Button>
            <Button onClick={() => setAsking(false)}>{t("keep")}</Button>
          </>
        }
      >
        <p>{t("body")}</p>
        <Refused why={refusal} />
      </Dialog>
    </>
  );
}
