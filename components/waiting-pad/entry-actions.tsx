"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PadEntryView } from "@/lib/waiting-pad/schema";
import { Button } from "../ui/button";
import { useDraft } from "../use-draft";
import { DeleteEntry } from "./delete-entry";
import { UseEntry } from "./use-entry";

interface EntryActionsProps {
  entry: PadEntryView;
  linked: boolean;
  onEdit: () => void;
}

/** Uses it, writes it anew, or deletes it, and what of it was being written anew with it. */
export function EntryActions({ entry, linked, onEdit }: EntryActionsProps) {
  const t = useTranslations("waitingPad");
  const [using, setUsing] = useState(false);
  const say = useDraft(`pad-say:${entry.id}`);
  const why = useDraft(`pad-why:${entry.id}`);
  const whom = useDraft(`pad-whom:${entry.id}`);
  function edit() {
    // It begins with what is kept, unless it was begun before.
    if (!say.words) {
      say.write(entry.say);
      why.write(entry.why);
      whom.write(entry.whom ?? "");
    }
    onEdit();
  }
  const clear = () => {
    for (const draft of [say, why, whom]) draft.clear();
  };
  if (using) return <UseEntry words={entry.say} onCancel={() => setUsing(false)} />;
  return (
    <div className="-mx-2.5 -mb-3 flex flex-wrap">
      {linked ? (
        <Button variant="small" onClick={() => setUsing(true)}>
          {t("use.open")}
        </Button>
      ) : null}
      <Button variant="small" onClick={edit}>
        {t("edit")}
      </Button>
      <DeleteEntry id={entry.id} onDone={clear} />
    </div>
  );
}
