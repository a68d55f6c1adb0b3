"use client";

import { PenLine } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import { OnDemand } from "../ui/on-demand";
import { useDraft } from "../use-draft";
import type { Done } from "./composer";

const load = () => import("./composer").then(({ Composer: loaded }) => ({ default: loaded }));
const Composer = lazy(load);

/** That what was loaded stands on the page. */
function Arrived({ onArrive }: { onArrive: () => void }) {
  // Once, as it arrives.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is done then is of that moment.
  useEffect(onArrive, []);
  return null;
}

/** The way to write a check-in. Open at once where words are waiting to be finished. */
export function Write() {
  const t = useTranslations("checkIns");
  const { words } = useDraft("check-in");
  const [open, setOpen] = useState<boolean>();
  const [done, setDone] = useState<Done>(null);
  const place = useRef<HTMLDivElement>(null);
  // Fetched once the page is there, so that one can write without a connection too.
  useEffect(() => void load().catch(() => undefined), []);
  /** What was pressed goes away with the press: whoever uses a keyboard goes on in its place. */
  function goOn(to: "input:checked" | "button") {
    requestAnimationFrame(() => place.current?.querySelector<HTMLElement>(to)?.focus({ preventScroll: true }));
  }
  function close(what: Done) {
    setDone(what);
    setOpen(false);
    goOn("button");
  }
  if (open ?? words !== "") {
    return (
      <div ref={place}>
        <OnDemand>
          <Composer onDone={close} />
          {open ? <Arrived onArrive={() => goOn("input:checked")} /> : null}
        </OnDemand>
      </div>
    );
  }
  return (
    <div ref={place} className="flex flex-col gap-2">
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
