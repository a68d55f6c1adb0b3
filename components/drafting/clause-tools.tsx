"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "../ui/button";
import type { Table } from "../wire/table";

interface ClauseToolsProps {
  table: Table;
  id: string;
  place: { at: number; last: number };
  title: string;
}

/** Moving a clause up or down, and taking it off the table. */
export function ClauseTools({ table, id, place: { at, last }, title }: ClauseToolsProps) {
  const t = useTranslations("agreements.table");
  const move = (by: -1 | 1) => table.move(id, by);
  return (
    <>
      {at === 0 ? null : (
        <Button variant="smallQuiet" onClick={() => move(-1)} aria-label={t("up", { title })}>
          <ArrowUp aria-hidden size={20} strokeWidth={1.6} />
        </Button>
      )}
      {at === last ? null : (
        <Button variant="smallQuiet" onClick={() => move(1)} aria-label={t("down", { title })}>
          <ArrowDown aria-hidden size={20} strokeWidth={1.6} />
        </Button>
      )}
      <Button variant="smallQuiet" onClick={() => table.takeOff(id)} aria-label={`${t("takeOff")}: ${title}`}>
        {t("takeOff")}
      </Button>
    </>
  );
}
