"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { CoachedArea } from "../coach/coached-area";
import { Sends } from "../pace/sends";
import { Button } from "../ui/button";
import { Starters } from "../ui/starters";
import { TextArea } from "../ui/text-area";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";
import type { Refusal } from "../use-operation";
import { FeelingsField } from "./feelings-field";
import { useFeelings } from "./use-feelings";

export type Said = { id: string; words?: string; feelings?: string[]; aloud?: true };

interface TurnFormProps {
  /** What is typed is a draft of this composer, about this repair or hearing. */
  composer: string;
  about: string;
  label: string;
  hint?: string;
  limit: number;
  partner: string;
  /** The coach reads along here: the repair that the words belong to. */
  coached?: { kind: "listening" | "reply"; repair: string };
  starters?: string[];
  /** Feelings can be named, under this legend. */
  feelings?: { legend: string; hint: string };
  /** Both are inside, so that a voice will do. */
  together?: boolean;
  operation: { pending: boolean; refusal: Refusal | null };
  /** Says it. What was typed stays where it is unless it was done. */
  send: (said: Said) => Promise<boolean>;
  onDone?: () => void;
  say: string;
  /** Stands before the press. */
  children?: ReactNode;
  /** Stands after it. */
  after?: ReactNode;
}

/** One turn in a hearing: words, feelings where they belong, and the press that says them. */
export function TurnForm({ composer, about, operation, send, onDone, children, after, ...form }: TurnFormProps) {
  const t = useTranslations("hearings");
  const reasons = useTranslations("reasons");
  const draft = useDraft(`${composer}:${about}`);
  const feelings = useFeelings(composer, about);
  const element = useRef<HTMLFormElement>(null);
  // Pressed again without an answer in between, it is the same turn.
  const [id, setId] = useState(() => crypto.randomUUID());

  async function take(said: Omit<Said, "id">) {
    if (!(await send({ id, ...said }))) return;
    setId(crypto.randomUUID());
    if (!said.aloud) {
      draft.clear();
      feelings.clear();
    }
    onDone?.();
  }
  function submit(event: FormEvent) {
    event.preventDefault();
    void take({
      ...(draft.words ? { words: draft.words } : {}),
      ...(form.feelings ? { feelings: feelings.all } : {}),
    });
  }
  function begin(words: string) {
    draft.write(words);
    element.current?.querySelector("textarea")?.focus();
  }

  const area = {
    label: form.label,
    hint: form.hint,
    rows: 4,
    value: draft.words,
    onChange: (event: { currentTarget: { value: string } }) => draft.write(event.currentTarget.value),
    limit: form.limit,
    problem: operation.refusal ? reasons(operation.refusal) : undefined,
  };
  return (
    <form ref={element} method="post" onSubmit={submit} className="flex flex-col gap-5">
      {form.coached ? (
        <CoachedArea
          {...area}
          {...form.coached}
          after={<Starters sentences={form.starters ?? []} words={draft.words} onUse={begin} />}
        />
      ) : (
        <TextArea {...area} />
      )}
      {form.feelings ? <FeelingsField {...form.feelings} feelings={feelings} /> : null}
      {children}
      <Visibility kind="shared" partner={form.partner} sentence />
      <div className="flex flex-col gap-2.5">
        <Sends>
          <Button type="submit" variant="primary" wide pending={operation.pending}>
            {form.say}
          </Button>
        </Sends>
        {form.together ? (
          <Button pending={operation.pending} onClick={() => void take({ aloud: true })}>
            {t("aloud")}
          </Button>
        ) : null}
        {after}
      </div>
    </form>
  );
}
