"use client";

import { useTranslations } from "next-intl";
import type { AgreementEntryView, VersionView } from "@/lib/agreements/schema";
import type { UsView } from "@/lib/pair/schema";
import { markOf } from "../pair/use-us";
import { LongWords } from "../ui/long-words";
import { Person } from "../ui/person";
import { useWhen } from "../use-when";
import { Compared } from "./compared";

interface DoneProps {
  entry: AgreementEntryView;
  versions: VersionView[];
  us: UsView;
}

/** One thing done about an agreement: by whom, what, when, and the words to it. */
export function Done({ entry, versions, us }: DoneProps) {
  const t = useTranslations("agreements.history");
  const when = useWhen();
  const author = entry.mine ? us.me : us.partner;
  const version = versions.find((one) => one.version === entry.version);
  const before = versions.findLast((one) => one.version < entry.version);
  if (!author) return null;
  const who = entry.mine ? "me" : "them";
  return (
    <li className="flex items-start gap-3">
      {entry.kind === "stood" ? null : <Person name={author.firstName} mark={markOf(author.slot)} size="small" />}
      <div className="flex min-w-0 grow flex-col gap-1.5">
        <h3 className="text-title">{t(entry.kind, { who, name: author.firstName, version: entry.version })}</h3>
        <p className="text-meta text-ink-2">{when(entry.at)}</p>
        {entry.words ? <LongWords text={entry.words} /> : null}
        {["proposed", "renewed"].includes(entry.kind) && version && before ? (
          <Compared before={before} after={version} partner={us.partner?.firstName ?? ""} />
        ) : null}
      </div>
    </li>
  );
}
