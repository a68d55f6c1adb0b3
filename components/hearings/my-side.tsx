"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MAX_HEARD } from "@/lib/hearings/rules";
import type { HearingView } from "@/lib/hearings/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";
import { TurnForm } from "./turn-form";

interface MySideProps {
  hearing: NonNullable<HearingView>;
  partner: string;
  together: boolean;
  onDone: () => void;
}

/** The listener's own side, once the one who speaks wants to hear it. What waited for it can be taken along. */
export function MySide({ hearing: { id: hearing, repair }, partner, together, onDone }: MySideProps) {
  const t = useTranslations("hearings.side");
  const operation = useOperation("takeTurn");
  const later = useDraft(`later:${hearing}`);
  const side = useDraft(`side:${hearing}`);
  const [open, setOpen] = useState(false);
  return (
    <Card title={t("mine", { name: partner })}>
      <p className="text-ink-2">{t("mineBody", { name: partner })}</p>
      {!open ? (
        <Button onClick={() => setOpen(true)}>{t("open")}</Button>
      ) : (
        <TurnForm
          composer="side"
          about={hearing}
          label={t("label")}
          hint={t("hint")}
          limit={MAX_HEARD}
          partner={partner}
          coached={{ kind: "reply", repair }}
          together={together}
          operation={operation}
          send={(said) => operation.run({ repair, hearing, ...said, move: "side" })}
          onDone={onDone}
          say={t("say")}
        >
          {later.words && !side.words.includes(later.words) ? (
            <Button variant="small" onClick={() => side.write([side.words, later.words].filter(Boolean).join("\n\n"))}>
              {t("fromLater")}
            </Button>
          ) : null}
        </TurnForm>
      )}
    </Card>
  );
}
