"use client";

import { useTranslations } from "next-intl";
import type { HearingSummary } from "@/lib/hearings/schema";
import { CLOSING } from "@/lib/sittings/rules";
import { Clock } from "../sittings/clock";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { useConnection } from "../use-outbox";
import type { Inside } from "./use-live";

/** So much of a turn is left when it is said. */
const TURN_ENDS_SOON = 2 * 60_000;

interface LiveProps {
  hearing: HearingSummary;
  inside: Inside;
  /** Who has the floor: one of the two, or nobody while nothing is needed. */
  floor: "mine" | "theirs" | "nobody";
  partner: string;
}

/** A hearing from within: one clock, who is there, who has the floor, and the way to stop it or to leave. */
export function Live({ hearing: { id: hearing }, inside, floor, partner }: LiveProps) {
  const t = useTranslations("hearings.live");
  const connection = useConnection();
  const [pause, goOn, leave] = [
    useOperation("pauseHearing"),
    useOperation("goOnHearing"),
    useOperation("leaveHearing"),
  ];
  const { now, startedAt, endsAt, turnEndsAt, pausedAt, there } = inside;
  const left = endsAt - (pausedAt ?? now);
  const soon = pausedAt === null && turnEndsAt !== null && turnEndsAt < endsAt && turnEndsAt - now <= TURN_ENDS_SOON;
  return (
    <section aria-label={t("title")} className="flex flex-col gap-3 border-line border-y py-4">
      {startedAt === null ? null : <Clock left={left} closing={left <= CLOSING} />}
      <div role="status" className="flex flex-col gap-1 text-center">
        <p className="font-voice text-voice">
          {pausedAt !== null ? t("paused") : startedAt === null ? t("begins") : t(`floor.${floor}`, { name: partner })}
        </p>
        {soon ? <p className="text-ink-2">{t("turnEnds")}</p> : null}
        <p className="text-ink-2">
          {connection === "connected" ? t(there ? "bothHere" : "aloneHere", { name: partner }) : t("offline")}
        </p>
      </div>
      <Refused why={pause.refusal ?? goOn.refusal ?? leave.refusal} />
      <div className="flex flex-wrap justify-center gap-2.5">
        {pausedAt !== null ? (
          <Button pending={goOn.pending} onClick={() => void goOn.run({ hearing })}>
            {t("goOn")}
          </Button>
        ) : startedAt !== null ? (
          <Button pending={pause.pending} onClick={() => void pause.run({ hearing })}>
            {t("pause")}
          </Button>
        ) : null}
        <Button variant="quiet" pending={leave.pending} onClick={() => void leave.run({ hearing })}>
          {t("leave")}
        </Button>
      </div>
    </section>
  );
}
