"use client";

import { useTranslations } from "next-intl";
import type { AgreementPage } from "@/lib/agreements/schema";
import type { UsView } from "@/lib/pair/schema";
import { Card } from "../ui/card";
import { Older } from "../ui/older";
import { useView } from "../use-view";
import { Done } from "./done";

interface HistoryProps {
  page: AgreementPage;
  us: UsView;
}

/** All that was done about an agreement, what came last first, with what each version changed. */
export function History({ page, us }: HistoryProps) {
  const t = useTranslations("agreements.history");
  return (
    <Card title={t("title")}>
      <Entries page={page} us={us} agreement={page.agreement?.id ?? ""} />
    </Card>
  );
}

/** One page of it, and the way to the page before. */
function Entries({ page, us, agreement }: HistoryProps & { agreement: string }) {
  return (
    <>
      <ol className="flex flex-col gap-4">
        {page.entries.map((entry) => (
          <Done key={entry.id} entry={entry} versions={page.versions} us={us} />
        ))}
      </ol>
      <Older before={page.older}>{(before) => <Earlier agreement={agreement} before={before} us={us} />}</Older>
    </>
  );
}

function Earlier({ agreement, before, us }: { agreement: string; before: number; us: UsView }) {
  const page = useView<AgreementPage>("agreement", { agreement, before });
  return page ? <Entries page={page} us={us} agreement={agreement} /> : null;
}
