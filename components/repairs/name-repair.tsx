"use client";

import { useTranslations } from "next-intl";
import { useDraft } from "../use-draft";
import { useOperation } from "../use-operation";
import { NameForm } from "./name-form";

interface NameRepairProps {
  repair: string;
  name: string | null;
  partner: string;
  onDone: () => void;
}

/** Gives a repair a name, or another one. */
export function NameRepair({ repair, name, partner, onDone }: NameRepairProps) {
  const t = useTranslations("pair.repairs");
  const draft = useDraft(`repair-name:${repair}`);
  const rename = useOperation("nameRepair");

  async function save(next: string) {
    if (next !== name && !(await rename.run({ repair, name: next }))) return;
    draft.clear();
    onDone();
  }

  return (
    <NameForm
      words={draft.words}
      onWords={draft.write}
      partner={partner}
      submit={t("save")}
      pending={rename.pending}
      refusal={rename.refusal}
      onSubmit={save}
      onCancel={onDone}
    />
  );
}
