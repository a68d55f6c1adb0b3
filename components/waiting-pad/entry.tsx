"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { PadEntryView } from "@/lib/waiting-pad/schema";
import { Card } from "../ui/card";
import { LongWords } from "../ui/long-words";
import { Visibility } from "../ui/visibility";
import { Words } from "../ui/words";
import { useWhen } from "../use-when";
import { EntryActions } from "./entry-actions";
import { PadForm } from "./pad-form";

/** Something put aside: what, why, for whom, and what can be done with it. */
export function PadEntry({ entry, linked }: { entry: PadEntryView; linked: boolean }) {
  const t = useTranslations("waitingPad");
  const when = useWhen();
  const [editing, setEditing] = useState(false);
  if (editing) return <PadForm entry={entry} onDone={() => setEditing(false)} />;
  return (
    <Card as="article">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 text-meta text-ink-2">
        <span>{when(entry.at)}</span>
        <Visibility kind="private" />
      </div>
      <LongWords text={entry.say} />
      {entry.why.trim() ? (
        <div className="flex flex-col gap-1 border-s-2 border-line ps-3.5">
          <p className="text-meta text-ink-2">{t("whyThen")}</p>
          <Words text={entry.why} />
        </div>
      ) : null}
      {entry.whom ? <p className="text-meta text-ink-2">{t(`whom.${entry.whom}`)}</p> : null}
      <EntryActions entry={entry} linked={linked} onEdit={() => setEditing(true)} />
    </Card>
  );
}
