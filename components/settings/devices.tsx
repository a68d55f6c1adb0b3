"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SessionView } from "@/lib/accounts/schema";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { useView } from "../use-view";
import { DeviceRow } from "./device-row";

/** Where one is signed in. Any of it can be ended from here. */
export function Devices() {
  const t = useTranslations("settings.devices");
  const sessions = useView<SessionView[]>("sessions");
  const end = useOperation("endSessions");
  const [done, setDone] = useState(false);
  if (sessions === undefined) return null;
  const others = sessions.filter(({ here }) => !here);
  const endSome = async (some: SessionView[]) => setDone(await end.run({ sessions: some.map(({ id }) => id) }));
  return (
    <Panes>
      <Title above={<BackLink to="/more" />} below={t("lead")}>
        {t("title")}
      </Title>
      <Refused why={end.refusal} />
      <ul className="divide-y divide-line rounded-22 border border-line bg-surface">
        {[...sessions.filter(({ here }) => here), ...others].map((session) => (
          <DeviceRow key={session.id} session={session} pending={end.pending} onEnd={() => void endSome([session])} />
        ))}
      </ul>
      {others.length > 1 ? (
        <Button wide pending={end.pending} onClick={() => void endSome(others)}>
          {t("endOthers")}
        </Button>
      ) : null}
      <p role="status" className="px-1 empty:hidden">
        {done ? t("done") : null}
      </p>
      <p className="max-w-line px-1 text-meta text-ink-2">
        {others.length > 0 ? t("othersNote") : t("only")} {t("outOfHere")}
      </p>
    </Panes>
  );
}
