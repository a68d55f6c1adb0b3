"use client";

import { useTranslations } from "next-intl";
import type { FormEvent } from "react";
import { MAX_NOTE } from "@/lib/pace/rules";
import type { PressureView } from "@/lib/pace/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { Refused } from "../ui/refused";
import { TextArea } from "../ui/text-area";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";
import { useView } from "../use-view";
import { Pressure } from "./pressure";

/** "That felt like pressure": one press, with words or without. Nobody else has it. */
export function Pressures({ repair, partner: name }: { repair: string; partner: string }) {
  const t = useTranslations("pace.pressure");
  const notes = useView<PressureView[]>("pressures") ?? [];
  const draft = useDraft("pressure");
  const { run, pending, refusal } = useOperation("notePressure");
  async function note(event: FormEvent) {
    event.preventDefault();
    if (await run({ id: crypto.randomUUID(), words: draft.words })) draft.clear();
  }
  return (
    <Card title={t("title")} action={<Visibility kind="private" />}>
      <p className="text-ink-2">{t("body", { name })}</p>
      <form method="post" onSubmit={(event) => void note(event)} className="flex flex-col gap-3">
        <TextArea
          label={t("words")}
          rows={2}
          limit={MAX_NOTE}
          value={draft.words}
          onChange={(event) => draft.write(event.currentTarget.value)}
        />
        <Refused why={refusal} />
        <Button type="submit" pending={pending}>
          {t("add")}
        </Button>
      </form>
      {notes.length > 0 ? (
        <ul className="flex flex-col gap-3">
          {notes.map((one) => (
            <Pressure key={one.id} note={one} repair={repair} />
          ))}
        </ul>
      ) : null}
    </Card>
  );
}
