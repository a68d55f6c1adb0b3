"use client";

import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useEffect, useRef } from "react";
import { CoachedArea } from "./coach/coached-area";
import { Sends } from "./pace/sends";
import { Button } from "./ui/button";
import { Visibility } from "./ui/visibility";
import type { useDraft } from "./use-draft";
import type { Refusal } from "./use-operation";

interface SayFormProps {
  draft: ReturnType<typeof useDraft>;
  label: string;
  hint?: string;
  optional?: boolean;
  limit: number;
  partner: string;
  /** The repair that the words belong to, where they belong to one. */
  repair?: string;
  pending: boolean;
  refusal: Refusal | null;
  /** Sends the words. They stay where they are unless it was done. */
  send: (words: string) => Promise<boolean>;
  onDone: () => void;
  say: string;
  cancel: string;
  /** It may be said under any pace. */
  daily?: boolean;
  /** Stands before the words. */
  children?: ReactNode;
}

/** One text for both to see, with the press that says it and the one that leaves it. */
export function SayForm({ draft, limit, partner, pending, refusal, send, onDone, ...texts }: SayFormProps) {
  const reasons = useTranslations("reasons");
  const form = useRef<HTMLFormElement>(null);
  // It stands where the press was that opened it.
  useEffect(() => form.current?.querySelector("textarea")?.focus(), []);
  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!(await send(draft.words))) return;
    draft.clear();
    onDone();
  }
  return (
    <form ref={form} method="post" onSubmit={(event) => void submit(event)} className="flex flex-col gap-4">
      {texts.children}
      <CoachedArea
        kind="reply"
        repair={texts.repair}
        label={texts.label}
        hint={texts.hint}
        optional={texts.optional ?? false}
        rows={3}
        value={draft.words}
        onChange={(event) => draft.write(event.currentTarget.value)}
        limit={limit}
        problem={refusal ? reasons(refusal) : undefined}
        after={<Visibility kind="shared" partner={partner} sentence />}
      />
      <Sends daily={texts.daily ?? false}>
        <Button type="submit" pending={pending}>
          {texts.say}
        </Button>
      </Sends>
      <Button variant="quiet" onClick={onDone}>
        {texts.cancel}
      </Button>
    </form>
  );
}
