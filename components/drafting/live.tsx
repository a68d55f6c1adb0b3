"use client";

import { Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import type { AgreementsView } from "@/lib/agreements/schema";
import type { UsView } from "@/lib/pair/schema";
import { LateWords } from "../agreements/late-words";
import { Row } from "../agreements/row";
import { Button } from "../ui/button";
import { OneMoment } from "../ui/one-moment";
import { Refused } from "../ui/refused";
import { useConnection } from "../use-outbox";
import { useView } from "../use-view";
import { AddClause } from "./add-clause";
import { ClauseEditor } from "./clause-editor";
import { TakenOff } from "./taken-off";
import { type Here, useTable } from "./use-table";

const OPEN = { ended: false };

interface LiveProps {
  us: UsView;
  partner: NonNullable<UsView["partner"]>;
  here: Here;
  onLeave: () => void;
}

/** What lies on the table, live: both write at once, each where they like. */
export default function Live({ us, partner, here, onLeave }: LiveProps) {
  const t = useTranslations("agreements.table");
  const agreements = useView<AgreementsView>("agreements", OPEN)?.items ?? [];
  const connection = useConnection();
  const table = useTable(here, us.me.slot);
  if (!table) return connection === "connected" ? <OneMoment /> : <p className="text-ink-2">{t("opens")}</p>;
  const clauses = table.clauses();
  const isOpen = (id: string) => agreements.find((one) => one.id === id)?.open ?? !table.isClosed(id);
  const there = table.there();
  return (
    <>
      <div className="sticky top-0 z-10 -mx-4 flex flex-wrap items-center gap-x-3 border-line border-b bg-bg px-4 py-1.5">
        <p role="status" className="min-w-0 grow text-meta text-ink-2">
          {!table.isEntered()
            ? t("away")
            : there.length > 0
              ? t("bothHere", { name: partner.firstName })
              : t("aloneHere", { name: partner.firstName })}{" "}
          {table.isUnsent() && !table.isEntered() ? t("keptHere") : null}
        </p>
        <Button
          variant="smallQuiet"
          onClick={() => table.undo()}
          icon={<Undo2 aria-hidden size={20} strokeWidth={1.6} className="rtl:-scale-x-100" />}
        >
          {t("undo")}
        </Button>
      </div>
      <LateWords />
      <Refused why={table.orderRefusal()} />
      {clauses.length === 0 ? <p className="py-3 text-ink-2">{t("empty")}</p> : null}
      <ol className="flex flex-col gap-3">
        {clauses.map((id, at) =>
          isOpen(id) ? (
            <ClauseEditor
              key={id}
              table={table}
              id={id}
              us={us}
              partner={partner}
              place={{ at, last: clauses.length - 1 }}
            />
          ) : (
            agreements
              .filter((one) => one.id === id)
              .map((one) => <Row key={id} agreement={one} partner={partner.firstName} />)
          ),
        )}
      </ol>
      <AddClause table={table} />
      <TakenOff table={table} isOpen={isOpen} />
      <Button variant="quiet" onClick={onLeave}>
        {t("leave")}
      </Button>
    </>
  );
}
