"use client";

import { useTranslations } from "next-intl";
import { MAX_CLAUSE, needsEnd } from "@/lib/agreements/rules";
import type { UsView } from "@/lib/pair/schema";
import { zoneHere } from "../agreements/days";
import { LookClosely } from "../signatures/look-closely";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { TextField } from "../ui/text-field";
import { Visibility } from "../ui/visibility";
import { useOperation } from "../use-operation";
import type { Table } from "../wire/table";
import { ClauseChoices } from "./clause-choices";
import { ClauseMore } from "./clause-more";
import { ClauseTools } from "./clause-tools";
import { LiveField } from "./live-field";

interface ClauseEditorProps {
  table: Table;
  id: string;
  us: UsView;
  partner: NonNullable<UsView["partner"]>;
  /** Which one it is, counted from 0, and the last. */
  place: { at: number; last: number };
}

/** One clause as both write it: what it is, whom it binds, its words, and the press that makes it ready to sign. */
export function ClauseEditor({ table, id, us, partner, place }: ClauseEditorProps) {
  const t = useTranslations("agreements.table");
  const clause = useTranslations("agreements.clause");
  const { run, pending, refusal } = useOperation("proposeAgreement");
  const drafted = table.read(id);
  const isHere = table.there().some((where) => where !== "in" && where.document === id);
  const ends = needsEnd(drafted.subject);
  const starter = drafted.starter === "safe" || drafted.starter === "again" ? drafted.starter : null;
  const title = t("clause", { number: place.at + 1 });

  async function makeReady() {
    // Without a connection it says so; what could not be kept says why itself.
    if ((await table.sent(id)) || !table.refusal(id)) await run({ agreement: id, zone: zoneHere() });
  }

  return (
    <li>
      <article aria-label={title} className="flex flex-col gap-4 rounded-22 border border-line bg-surface p-4.5">
        <header className="flex flex-wrap items-center gap-x-3">
          <h2 className="grow text-title">{title}</h2>
          {isHere ? (
            <p className="rounded-14 bg-plum-soft px-2.5 py-0.5 text-meta text-plum">
              {t("isHere", { name: partner.firstName })}
            </p>
          ) : null}
        </header>
        {starter ? <p className="text-ink-2">{t(`starters.${starter}`)}</p> : null}
        <LiveField
          table={table}
          id={id}
          name="words"
          label={t("words")}
          hint={t("wordsHint")}
          limit={MAX_CLAUSE}
          partner={partner.firstName}
        />
        <ClauseChoices table={table} id={id} us={us} partner={partner} />
        {ends ? (
          <TextField
            type="date"
            label={clause("labels.end")}
            hint={t("endHint")}
            value={drafted.end}
            onChange={(event) => table.set(id, { end: event.currentTarget.value })}
          />
        ) : null}
        <ClauseMore table={table} id={id} partner={partner.firstName} withEnd={!ends} />
        <LookClosely text={drafted} />
        <Refused why={refusal ?? table.refusal(id)} />
        <Visibility kind="shared" partner={partner.firstName} sentence />
        <div className="flex flex-wrap items-center gap-1.5">
          <Button pending={pending} onClick={() => void makeReady()} aria-label={`${t("makeReady")}: ${title}`}>
            {t("makeReady")}
          </Button>
          <ClauseTools table={table} id={id} place={place} title={title} />
        </div>
      </article>
    </li>
  );
}
