"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef, useState } from "react";
import { MAX_SMALL } from "@/lib/commitments/rules";
import { localDay } from "@/lib/zone";
import { CoachedArea } from "../coach/coached-area";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";
import { type Origin, OWN } from "./origin";
import { OriginField } from "./origin-field";
import { type Chosen, WhenFields, whenOf } from "./when-fields";

interface MakeFormProps {
  repair: string;
  partner: string;
  wish: string | undefined;
  onDone: () => void;
}

/** One small thing, where it comes from, and when. What was typed stays until it is promised. */
export default function MakeForm({ repair, partner, wish, onDone }: MakeFormProps) {
  const t = useTranslations("commitments.make");
  const { run, pending, refusal } = useOperation("makeCommitment");
  const draft = useDraft(`promise:${repair}`);
  const form = useRef<HTMLFormElement>(null);
  const id = useRef<string>(undefined);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const [origin, setOrigin] = useState<Origin>(wish ? { wish } : OWN);
  const [chosen, setChosen] = useState<Chosen>({ weekly: false, days: [], first: localDay(Date.now(), zone) });
  useEffect(() => form.current?.querySelector<HTMLElement>("select, textarea")?.focus(), []);

  function choose(next: Origin, words: string, before: string) {
    setOrigin(next);
    if (draft.words.trim() === before.trim()) draft.write(words);
  }

  async function send(event: FormEvent) {
    event.preventDefault();
    id.current ??= crypto.randomUUID();
    if (!(await run({ repair, id: id.current, words: draft.words, ...origin, ...whenOf(chosen), zone }))) return;
    draft.clear();
    onDone();
  }

  return (
    <form ref={form} method="post" onSubmit={(event) => void send(event)} className="flex flex-col gap-4">
      <OriginField repair={repair} value={origin} onChoose={choose} />
      <CoachedArea
        kind="checkin"
        repair={repair}
        label={t("words")}
        hint={t("hint")}
        rows={2}
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
        limit={MAX_SMALL}
      />
      <WhenFields value={chosen} onChange={setChosen} zone={zone} />
      {origin.letter ? <p className="max-w-line text-ink-2">{t("readable", { name: partner })}</p> : null}
      <Refused why={refusal} />
      <Visibility kind="shared" partner={partner} sentence />
      <Sends>
        <Button type="submit" variant="primary" wide pending={pending}>
          {t("do")}
        </Button>
      </Sends>
      <Button variant="quiet" onClick={onDone}>
        {t("cancel")}
      </Button>
    </form>
  );
}
