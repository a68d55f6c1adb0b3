"use client";

import { useTranslations } from "next-intl";
import { lazy, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { OnDemand } from "../ui/on-demand";
import { useDraft } from "../use-draft";
import { useKept } from "../use-kept";

const Ask = lazy(() => import("../questions/ask").then(({ Ask: loaded }) => ({ default: loaded })));

interface AskFromProps {
  repair: string;
  partner: string;
  passage: string;
  onDone: () => void;
}

const quoted = (passage: string) => `${passage.replace(/^/gm, "> ")}\n\n`;

/** Begins a question from a passage of a letter, after saying that asking shows it was opened. */
export function AskFrom({ repair, partner, passage, onDone }: AskFromProps) {
  const t = useTranslations("letters.ask");
  const { addTo } = useKept("parked");
  const { words } = useDraft("ask");
  const [going, setGoing] = useState(false);
  const card = useRef<HTMLDivElement>(null);
  // It stands under the whole letter, and the press may have been far above.
  useEffect(() => {
    card.current?.scrollIntoView({ block: "center" });
    card.current?.focus();
  }, []);
  if (going) {
    return (
      <OnDemand>
        <Ask repair={repair} partner={partner} hurt onDone={onDone} />
      </OnDemand>
    );
  }
  return (
    <div ref={card} tabIndex={-1} className="outline-none">
      <Card title={t("title")} tone="honey">
        <p>{t("shows", { name: partner })}</p>
        <Button
          onClick={() => {
            if (!words.includes(quoted(passage))) addTo("ask", quoted(passage));
            setGoing(true);
          }}
        >
          {t("go")}
        </Button>
        <Button variant="quiet" onClick={onDone}>
          {t("notNow")}
        </Button>
      </Card>
    </div>
  );
}
