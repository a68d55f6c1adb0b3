"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "../ui/button";
import { TextArea } from "../ui/text-area";
import { Visibility } from "../ui/visibility";
import { useDraft } from "../use-draft";

/** The asker's own note on an answer. It is kept as it is typed, and nobody else ever has it. */
export function Note({ entry }: { entry: string }) {
  const t = useTranslations("questions.note");
  const draft = useDraft(`note:${entry}`);
  const [open, setOpen] = useState<boolean>();
  if (!(open ?? draft.words !== "")) {
    return (
      <Button variant="smallQuiet" onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
    );
  }
  return (
    <TextArea
      label={t("label")}
      rows={2}
      value={draft.words}
      onChange={(event) => draft.write(event.currentTarget.value)}
      after={<Visibility kind="private" sentence />}
    />
  );
}
