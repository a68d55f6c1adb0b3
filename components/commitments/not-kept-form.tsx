"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { MAX_SAID } from "@/lib/commitments/rules";
import { CoachedArea } from "../coach/coached-area";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";

/** Which day of which promise, and what version of what is said of it. */
export type About = { repair: string; commitment: string; date: string; version: number };

interface NotKeptFormProps {
  about: About;
  partner: string;
  onDone: () => void;
}

/** Of what was not kept: what happened, what one does now, and a new day. Each may be left out. */
export function NotKeptForm({ about, partner, onDone }: NotKeptFormProps) {
  const t = useTranslations("commitments.mark");
  const { run, pending, refusal } = useOperation("markCommitment");
  const happened = useDraft(`not-kept-happened:${about.commitment}`);
  const instead = useDraft(`not-kept-instead:${about.commitment}`);
  const [newDate, setNewDate] = useState("");
  const form = useRef<HTMLFormElement>(null);
  const id = useRef<string>(undefined);
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);

  async function send(event: FormEvent) {
    event.preventDefault();
    id.current ??= crypto.randomUUID();
    const said = { happened: happened.words, instead: instead.words, ...(newDate ? { newDate } : {}) };
    if (!(await run({ ...about, id: id.current, outcome: "notKept", ...said }))) return;
    happened.clear();
    instead.clear();
    onDone();
  }

  return (
    <form
      ref={form}
      method="post"
      onSubmit={(event) => void send(event)}
      className="flex flex-col gap-4 border-line border-t pt-4"
    >
      <p className="max-w-line">{t("lead")}</p>
      {([happened, instead] as const).map((draft, index) => (
        <CoachedArea
          key={index ? "instead" : "happened"}
          kind="reply"
          repair={about.repair}
          among={index ? "last" : "others"}
          label={t(index ? "instead" : "happened")}
          optional
          rows={3}
          value={draft.words}
          onChange={(event) => draft.write(event.currentTarget.value)}
          limit={MAX_SAID}
        />
      ))}
      <TextField
        type="date"
        optional
        label={t("newDate")}
        value={newDate}
        onChange={(event) => setNewDate(event.currentTarget.value)}
      />
      <Refused why={refusal} />
      <Visibility kind="shared" partner={partner} sentence />
      <Sends daily>
        <Button type="submit" pending={pending}>
          {t("do")}
        </Button>
      </Sends>
      <Button variant="quiet" onClick={onDone}>
        {t("cancel")}
      </Button>
    </form>
  );
}
