"use client";

import { useTranslations } from "next-intl";
import { Card } from "../ui/card";
import { useWhen } from "../use-when";
import { BeginTimeOut } from "./begin-time-out";
import { EndTimeOut } from "./end-time-out";
import { useBound } from "./use-bound";

/** Either may stop everything for a while. It always has an end. */
export function TimeOut({ partner }: { partner: string }) {
  const t = useTranslations("pace.timeOut");
  const when = useWhen();
  const bound = useBound();
  if (!bound) return null;
  const { pausedUntil, pausedByMe, nextTimeOut } = bound;
  return (
    <Card title={t("title")}>
      {pausedUntil !== null ? (
        <>
          <p role="status">{t("paused", { when: when(pausedUntil) ?? "" })}</p>
          <p className="text-meta text-ink-2">{t(pausedByMe ? "mine" : "theirs", { name: partner })}</p>
          {pausedByMe ? <EndTimeOut /> : null}
        </>
      ) : (
        <>
          <p className="text-ink-2">{t("body")}</p>
          {nextTimeOut === null ? <BeginTimeOut /> : <p>{t("next", { when: when(nextTimeOut) ?? "" })}</p>}
        </>
      )}
    </Card>
  );
}
