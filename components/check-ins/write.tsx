"use client";

import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useDraft } from "../use-draft";
import { Composer, type Done } from "./composer";

/** The way to write a check-in. Open at once where words are waiting to be finished. */
export function Write() {
  const t = useTranslations("checkIns");
  const { words } = useDraft("check-in");
  const [open, setOpen] = useState<boolean>();
  const [done, setDone] = useState<Done>(null);
  function close(what: Done) {
    setDone(what);
    setOpen(false);
  }
  if (open ?? words !== "") {
    return (
      <Card>
        <Composer onDone={close} />
      </Card>
    );
  }
  return (
    <div className="flex flex-col gap-2">
      <Button
        variant="primary"
        wide
        icon={<PenLine aria-hidden size={20} strokeWidth={1.6} />}
        onClick={() => setOpen(true)}
      >
        {t(words ? "goOn" : "write")}
      </Button>
      <p role="status" className="text-meta text-ink-2 empty:hidden">
        {done ? t(`compose.${done}`) : null}
      </p>
    </div>
  );
}
