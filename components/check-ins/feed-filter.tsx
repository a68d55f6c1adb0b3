"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type CheckInKind, KINDS } from "@/lib/check-ins/schema";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { Filter } from "./use-feed";

interface FeedFilterProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  search: string;
  onSearch: (search: string) => void;
  partner: string;
  /** What was found, read out politely. */
  children: ReactNode;
}

/** Finds by kind, by person and by words. The words are searched on this device: the server can't read them. */
export function FeedFilter({ filter, onFilter, search, onSearch, partner, children }: FeedFilterProps) {
  const t = useTranslations("checkIns");
  const all = { value: "" as const, label: t("filter.all") };
  return (
    <details>
      <summary className="inline-flex min-h-12 items-center gap-2 rounded-8 font-strong text-tide">
        <Search aria-hidden size={20} strokeWidth={1.6} />
        {t("filter.title")}
      </summary>
      <div className="grid gap-3 py-3 sm:grid-cols-2">
        <SelectField
          label={t("filter.kind")}
          value={filter.kind ?? ""}
          options={[all, ...KINDS.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))]}
          onChange={(kind: CheckInKind | "") => onFilter(kind ? { ...filter, kind } : without(filter, "kind"))}
        />
        <SelectField
          label={t("filter.person")}
          value={filter.person ?? ""}
          options={[
            all,
            { value: "me", label: t("filter.me") },
            { value: "them", label: t("filter.them", { name: partner }) },
          ]}
          onChange={(person: "me" | "them" | "") =>
            onFilter(person ? { ...filter, person } : without(filter, "person"))
          }
        />
        <div className="sm:col-span-2">
          <TextField
            type="search"
            label={t("filter.search")}
            hint={t("filter.searchHint")}
            value={search}
            onChange={(event) => onSearch(event.currentTarget.value)}
          />
        </div>
        <p role="status" className="text-meta text-ink-2 empty:hidden sm:col-span-2">
          {children}
        </p>
      </div>
    </details>
  );
}

function without(filter: Filter, name: keyof Filter): Filter {
  const { [name]: _dropped, ...rest } = filter;
  return rest;
}
