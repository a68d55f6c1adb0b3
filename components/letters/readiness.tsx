"use client";

import { useTranslations } from "next-intl";
import { READINESSES } from "@/lib/letters/rules";
import type { ReadinessView } from "@/lib/letters/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Choice } from "../ui/choice";
import { Refused } from "../ui/refused";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import { useWhen } from "../use-when";
import { anotherAt } from "./another";

interface ReadinessProps {
  repair: string;
  partner: string;
  readiness: ReadinessView;
}

/** Whether one would read an apology. One's own to say, and to change, whenever. */
export function ReadinessChoice({ repair, partner, readiness }: ReadinessProps) {
  const t = useTranslations("letters.readiness");
  const when = useWhen();
  const { run, pending, refusal } = useOperation("setReadiness");
  const next = anotherAt(readiness);
  return (
    <Card title={t("title")}>
      <Visibility kind="shared" partner={partner} sentence />
      <Choice
        legend={t("legend")}
        name="readiness"
        value={readiness.is}
        onChange={(is) => void run({ repair, readiness: is })}
        options={READINESSES.map((value) => ({ value, label: t(value), hint: t(`${value}Hint`, { name: partner }) }))}
      />
      <Refused why={refusal} />
      {next !== null && readiness.is === "write" ? (
        <div className="flex flex-col items-start gap-2">
          <p className="text-meta text-ink-2">{t("another", { when: when(next) ?? "" })}</p>
          <Button variant="small" pending={pending} onClick={() => void run({ repair, readiness: "write" })}>
            {t("sooner")}
          </Button>
        </div>
      ) : readiness.lastApology !== null && readiness.is === "write" ? (
        <p role="status" className="text-meta text-ink-2">
          {t("now")}
        </p>
      ) : null}
    </Card>
  );
}
