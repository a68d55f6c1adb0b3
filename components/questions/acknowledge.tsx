"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import { HOWS } from "@/lib/questions/rules";
import type { How } from "@/lib/questions/schema";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Choice } from "../ui/choice";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";

interface AcknowledgeProps {
  about: { repair: string; question: string };
  partner: string;
  onDone: () => void;
}

/** Says how and when one will answer. The time is one's own choice. */
export function Acknowledge({ about, partner, onDone }: AcknowledgeProps) {
  const t = useTranslations("questions.acknowledge");
  const reasons = useTranslations("reasons");
  const { run, pending, refusal } = useOperation("acknowledgeQuestion");
  const [how, setHow] = useState<How>("byTime");
  const [by, setBy] = useState("");
  const [missing, setMissing] = useState(false);

  async function say(event: FormEvent) {
    event.preventDefault();
    const at = how === "byTime" ? new Date(by) : null;
    const unclear = at !== null && Number.isNaN(at.getTime());
    setMissing(unclear);
    if (unclear) return;
    if (await run({ ...about, how, ...(at ? { by: at.toISOString() } : {}) })) onDone();
  }

  return (
    <form method="post" onSubmit={(event) => void say(event)} className="flex flex-col gap-4">
      <Choice
        legend={t("legend")}
        name="how"
        value={how}
        onChange={setHow}
        options={HOWS.map((value) => ({ value, label: t(value) }))}
        problem={refusal && how !== "byTime" ? reasons(refusal) : undefined}
      />
      {how === "byTime" ? (
        <TextField
          type="datetime-local"
          label={t("by")}
          hint={t("byHint")}
          value={by}
          onChange={(event) => setBy(event.currentTarget.value)}
          problem={missing ? t("byMissing") : refusal ? reasons(refusal) : undefined}
        />
      ) : null}
      <Visibility kind="shared" partner={partner} sentence />
      <Sends>
        <Button type="submit" variant="primary" wide pending={pending}>
          {t("say")}
        </Button>
      </Sends>
      <Button variant="quiet" onClick={onDone}>
        {t("cancel")}
      </Button>
    </form>
  );
}
