"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { MAX_WHY } from "@/lib/agreements/rules";
import { TextField } from "../ui/text-field";
import type { Table } from "../wire/table";
import { LiveField } from "./live-field";

interface ClauseMoreProps {
  table: Table;
  id: string;
  partner: string;
  withEnd: boolean;
}

/** Why it helps, what one does if it isn't kept, and its days: all of it optional. */
export function ClauseMore({ table, id, partner, withEnd }: ClauseMoreProps) {
  const t = useTranslations("agreements.table");
  const clause = useTranslations("agreements.clause");
  const drafted = table.read(id);
  // As it was found: what is typed later folds nothing over whoever is typing.
  const [open, setOpen] = useState(() => Boolean(drafted.why || drafted.ifNot || drafted.from || drafted.review));
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="min-h-12 py-3 text-title">{t("more")}</summary>
      <div className="flex flex-col gap-4 pt-1">
        {(["why", "ifNot"] as const).map((name) => (
          <LiveField
            key={name}
            table={table}
            id={id}
            name={name}
            label={clause(name)}
            hint={t(`${name}Hint`)}
            limit={MAX_WHY}
            partner={partner}
            optional
          />
        ))}
        {(["from", "review", ...(withEnd ? (["end"] as const) : [])] as const).map((name) => (
          <TextField
            key={name}
            type="date"
            optional
            label={clause(`labels.${name}`)}
            hint={name === "review" ? t("reviewHint") : undefined}
            value={drafted[name]}
            onChange={(event) => table.set(id, { [name]: event.currentTarget.value })}
          />
        ))}
      </div>
    </details>
  );
}
