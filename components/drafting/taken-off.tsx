"use client";

import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import { Words } from "../ui/words";
import type { Table } from "../wire/table";

interface TakenOffProps {
  table: Table;
  isOpen: (id: string) => boolean;
}

/** Clauses that either took off the table: nothing is lost, and either puts it back. */
export function TakenOff({ table, isOpen }: TakenOffProps) {
  const t = useTranslations("agreements.table");
  const off = table.others().filter((id) => isOpen(id) && table.read(id).words.trim());
  if (off.length === 0) return null;
  return (
    <details className="rounded-22 border border-line px-4.5 py-2">
      <summary className="min-h-12 py-3 text-title">{t("takenOff")}</summary>
      <ul className="flex flex-col gap-3 pb-2">
        {off.map((id) => (
          <li key={id} className="flex flex-col items-start gap-1 border-line border-t pt-3">
            <Words text={table.read(id).words} />
            <Button variant="small" onClick={() => table.putBack(id)}>
              {t("putBack")}
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}
