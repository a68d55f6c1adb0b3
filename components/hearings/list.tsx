"use client";

import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { HearingSummary, HearingsView } from "@/lib/hearings/schema";
import { EmptyPlace } from "../ui/empty-place";
import { Older } from "../ui/older";
import { Onward } from "../ui/onward";
import { Words } from "../ui/words";
import { useView } from "../use-view";
import { useWhen } from "../use-when";
import { useFeelingName } from "./feeling-chips";

/** A repair's hearings, what happened last first. */
export function HearingList({ repair, before }: { repair: string; before?: number }) {
  const page = useView<HearingsView>("hearings", { repair, ...(before ? { before } : {}) });
  if (!page) return null;
  if (page.items.length === 0 && !before) return <EmptyPlace />;
  return (
    <>
      {page.items.map((hearing) => (
        <Row key={hearing.id} hearing={hearing} />
      ))}
      <Older before={page.older}>{(before) => <HearingList repair={repair} before={before} />}</Older>
    </>
  );
}

function Row({ hearing: { id, mine, said, state, need, at } }: { hearing: HearingSummary }) {
  const t = useTranslations("hearings");
  const when = useWhen();
  const format = useFormatter();
  const nameOf = useFeelingName();
  return (
    <Link
      href={`/hearings/${id}`}
      className="flex items-center gap-3 rounded-22 border border-line bg-surface p-4.5 hover:border-control"
    >
      <span className="flex min-w-0 grow flex-col gap-2">
        {said === null ? (
          <span className="text-ink-2">{t("takenBack")}</span>
        ) : (
          <span className="line-clamp-2 font-voice text-voice">
            <Words inline text={said.words || format.list(said.feelings.map(nameOf))} />
          </span>
        )}
        <span className="text-meta text-ink-2">{when(at)}</span>
        <span className="text-meta text-ink-2">
          {state === "closed" ? t("closed") : t("needIs", { who: mine ? "me" : "them", need: t(`need.${need}`) })}
        </span>
      </span>
      <Onward />
    </Link>
  );
}
