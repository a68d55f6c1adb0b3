"use client";

import { useTranslations } from "next-intl";
import { useConnection, useOutbox } from "../use-outbox";

/** A quiet word when there is no connection. Says nothing while all is well. */
export function ConnectionState() {
  const t = useTranslations("wire");
  const connection = useConnection();
  const waiting = useOutbox().waiting.some(({ state }) => state === "waiting");
  return (
    <p role="status" data-live={connection} className="min-w-0 grow text-end text-meta text-ink-2 empty:hidden">
      {connection === "waiting" ? (
        <>
          <span className="sm:hidden">{t("offlineShort")}</span>
          <span className="max-sm:hidden">{t(waiting ? "offlineKept" : "offline")}</span>
        </>
      ) : null}
    </p>
  );
}
