"use client";

import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { useRef, useState } from "react";
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
  const place = useRef<HTMLDivElement>(null);
  /** What was pressed goes away with the press: whoever uses a keyboard goes on in its place. */
  function goOn(to: "input:checked" | "button") {
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(to)?.focus({ preventScroll: true }));
  }
  function close(what: Done) {
    setDone(what);
    setOpen(false);
    goOn("button");
  }
  function begin() {
    setOpen(true);
    goOn("input:checked");
  }
  if (open ?? words !== "") {
    return (
      <div ref={place}>
        <Card>
          <Composer onDone={close} />
        </Card>
      </div>
    );
  }
  return (
    <div ref={place} className="flex flex-col gap-2">
      <Button variant="primary" wide icon={<PenLine aria-hidden size={20} strokeWidth={1.6} />} onClick={begin}>
        {t(words ? "goOn" : "write")}
      </Button>
      <p role="status" className="text-meta text-ink-2 empty:hidden">
        {done ? t(`compose.${done}`) : null}
      </p>
    </div>
  );
}
