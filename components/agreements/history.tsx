"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { AgreementPage } from "@/lib/agreements/schema";
import type { UsView } from "@/lib/pair/schema";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { useView } from "../use-view";
import { Done } from "./done";

interface HistoryProps {
  page: AgreementPage;
  us: UsView;
}

/** All that was done about an agreement, what came last first, with what each version changed. */
export function History({ page, us }: HistoryProps) {
  const t = useTranslations("agreements.history");
  const agreement = page.agreement?.id ?? "";
  return (
    <Card title={t("title")}>
      <ol className="flex flex-col gap-4">
        {page.entries.map((entry) => (
          <Done key={entry.id} entry={entry} versions={page.versions} us={us} />
        ))}
        {page.older ? <Older agreement={agreement} before={page.older} us={us} /> : null}
      </ol>
    </Card>
  );
}

function Older({ agreement, before, us }: { agreement: string; before: number; us: UsView }) {
  const t = useTranslations("agreements");
  const [open, setOpen] = useState(false);
  if (open) return <Earlier agreement={agreement} before={before} us={us} />;
  return (
    <li>
      <Button variant="small" onClick={() => setOpen(true)}>
        {t("earlier")}
      </Button>
    </li>
  );
}

function Earlier({ agreement, before, us }: { agreement: string; before: number; us: UsView }) {
  const page = useView<AgreementPage>("agreement", { agreement, before });
  return (
    <>
      {page?.entries.map((entry) => (
        <Done key={entry.id} entry={entry} versions={page.versions} us={us} />
      ))}
      {page?.older ? <Older agreement={agreement} before={page.older} us={us} /> : null}
    </>
  );
}
