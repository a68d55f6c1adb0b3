"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import type { Table } from "../wire/table";

/** The guide's two questions, to begin with. */
const STARTERS = ["safe", "again"] as const;

/** Lays a new clause on the table: from a question of the guide, or an empty one. */
export function AddClause({ table }: { table: Table }) {
  const t = useTranslations("agreements.table");
  const add = (starter: string) => {
    const id = table.add({ kind: "agreement", subject: "other", bound: "both", starter });
    // Once it is drawn: whoever adds a clause is about to write it.
    requestAnimationFrame(() => document.getElementById(`${id}-words`)?.focus());
  };
  return (
    <Card title={t("add")} tone="sunken">
      <p className="text-ink-2">{t("addLead")}</p>
      <div className="flex flex-col gap-2.5">
        {STARTERS.map((starter) => (
          <Button key={starter} onClick={() => add(starter)}>
            {t(`starters.${starter}`)}
          </Button>
        ))}
        <Button variant="quiet" onClick={() => add("")}>
          {t("addEmpty")}
        </Button>
      </div>
    </Card>
  );
}
