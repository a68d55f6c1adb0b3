"use client";

import { CalendarDays, Search } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { useId, useState } from "react";
import { KINDS } from "@/lib/check-ins/rules";
import type { CheckInKind } from "@/lib/check-ins/schema";
import { SelectField } from "../ui/select-field";
import { TextField } from "../ui/text-field";
import type { Filter } from "./use-feed";

interface FeedFilterProps {
  filter: Filter;
  onFilter: (filter: Filter) => void;
  search: string;
  onSearch: (search: string) => void;
  partner: string;
}

const way = "inline-flex min-h-12 items-center gap-2 rounded-8 text-ink-2 hover:text-ink";

/** Finds by kind, by person and by words, or leads to a month. The words are searched on this device: the server can't read them. */
export function FeedFilter({ filter, onFilter, search, onSearch, partner }: FeedFilterProps) {
  const t = useTranslations("checkIns");
  const id = useId();
  const [open, setOpen] = useState(false);
  const all = { value: "" as const, label: t("filter.all") };
  return (
    <section
      aria-label={t("filter.title")}
      className="lg:rounded-22 lg:border lg:border-line lg:bg-surface lg:px-4.5 lg:py-2.5"
    >
      <div className="flex flex-wrap items-center justify-between gap-x-4">
        <button
          type="button"
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
          className={`${way} lg:hidden`}
        >
          <Search aria-hidden size={20} strokeWidth={1.6} />
          {t("filter.title")}
        </button>
        <h2 className="text-title max-lg:hidden">{t("filter.title")}</h2>
        <Link href="/check-ins/month/now" className={way}>
          <CalendarDays aria-hidden size={20} strokeWidth={1.6} />
          {t("month")}
        </Link>
      </div>
      <div
        id={id}
        className={`gap-4 pt-2 pb-3 sm:grid-cols-2 lg:grid lg:grid-cols-1 ${open ? "fade-in grid" : "max-lg:hidden"}`}
      >
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
        <div className="sm:col-span-2 lg:col-span-1">
          <TextField
            type="search"
            label={t("filter.search")}
            hint={t("filter.searchHint")}
            value={search}
            onChange={(event) => onSearch(event.currentTarget.value)}
          />
        </div>
      </div>
    </section>
  );
}

function without(filter: Filter, name: keyof Filter): Filter {
  const { [name]: _dropped, ...rest } = filter;
  return rest;
}
