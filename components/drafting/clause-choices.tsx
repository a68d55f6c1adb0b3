"use client";

import { useTranslations } from "next-intl";
import { KINDS, type Kind, SUBJECTS, type Subject } from "@/lib/agreements/rules";
import type { UsView } from "@/lib/pair/schema";
import { SelectField } from "../ui/select-field";
import type { Table } from "../wire/table";

interface ClauseChoicesProps {
  table: Table;
  id: string;
  us: UsView;
  partner: NonNullable<UsView["partner"]>;
}

/** What kind of clause it is, what it is about, and whom it binds. */
export function ClauseChoices({ table, id, us, partner }: ClauseChoicesProps) {
  const t = useTranslations("agreements");
  const { kind, subject, bound } = table.read(id);
  const [me, them] = [String(us.me.slot), String(partner.slot)];
  const slots = kind === "boundary" ? [me, them] : ["both", me, them];
  const nameOf = (slot: string) =>
    t(`clause.bound.${slot === "both" ? "both" : slot === me ? "me" : "them"}`, { name: partner.firstName });
  const choose = (next: Kind) =>
    table.set(id, { kind: next, ...(next === "boundary" && bound === "both" ? { bound: me } : {}) });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <div className="sm:col-span-2">
        <SelectField
          label={t("table.kind")}
          hint={t(`kindHints.${(kind || "agreement") as Kind}`, { name: partner.firstName })}
          value={(kind || "agreement") as Kind}
          onChange={choose}
          options={KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
      </div>
      <SelectField
        label={t("table.subject")}
        value={(subject || "other") as Subject}
        onChange={(next) => table.set(id, { subject: next })}
        options={SUBJECTS.map((value) => ({ value, label: t(`subjects.${value}`) }))}
      />
      <SelectField
        label={t("clause.labels.bound")}
        value={bound || "both"}
        onChange={(next) => table.set(id, { bound: next })}
        options={slots.map((value) => ({ value, label: nameOf(value) }))}
      />
    </div>
  );
}
