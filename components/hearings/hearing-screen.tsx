"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import type { HearingView } from "@/lib/hearings/schema";
import { Held, useHeld } from "../held/held";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { ScreenEnd } from "../ui/screen-end";
import { useView } from "../use-view";
import { Composer } from "./composer";
import { Door } from "./door";
import { Later } from "./later";
import { Live } from "./live";
import { MySide } from "./my-side";
import { Needed } from "./needed";
import { SpeakerSets } from "./speaker-sets";
import { Standing } from "./standing";
import { Turns } from "./turns";
import { useLive } from "./use-live";

/** One hearing: what was said in it, and the one thing that one can do now, if there is one. */
export function HearingScreen({ id }: { id: string }) {
  const t = useTranslations("hearings");
  const us = useUs();
  const hearing = useView<HearingView>("hearing", { hearing: id });
  const { inside, over } = useLive(id, hearing?.live ?? null);
  const now = useRef<HTMLElement>(null);
  const later = useHeld({ about: [id] });
  if (!us || hearing === undefined) return null;
  const partner = us.partner?.firstName;
  const above = <BackLink to="/hearings" />;
  if (!partner || !hearing) {
    return (
      <Panes>
        <Title above={above}>{t("one")}</Title>
        <EmptyPlace>{t("notHere")}</EmptyPlace>
      </Panes>
    );
  }
  const { mine, state, need, side } = hearing;
  const paused = (inside?.pausedAt ?? null) !== null;
  // What goes later is one's step: there is no other until it has gone, or was taken back.
  const move = paused || later.length > 0 ? null : hearing.myMove;
  const together = inside?.there === true && inside.startedAt !== null && !paused;
  const speakers = state === "toJudge" || state === "toSayMore" || state === "closed";
  const floor = speakers === mine ? "mine" : "theirs";
  // Where the composer was, one still is when it has gone.
  const turn = { hearing, partner, together, onDone: () => now.current?.focus() };
  return (
    <Panes
      beside={
        <>
          {mine ? <SpeakerSets hearing={hearing} partner={partner} /> : <Later hearing={id} />}
          {hearing.live || state === "closed" ? null : <Door hearing={id} partner={partner} onEntered={turn.onDone} />}
        </>
      }
      then={<ScreenEnd says="stopHere" />}
    >
      <Title above={above} below={mine ? null : t("listenOnly")}>
        {mine ? t("one") : t("oneOf", { name: partner })}
      </Title>
      <Turns hearing={id} us={us} />
      <Held about={[id]} />
      <section ref={now} tabIndex={-1} aria-label={t("whereItStands")} className="flex flex-col gap-3 outline-none">
        {over ? (
          <p role="status" className="py-6 text-center font-voice text-voice">
            {t("over")}
          </p>
        ) : inside ? (
          <Live
            hearing={hearing}
            inside={inside}
            floor={need === "nothingYet" && !speakers ? "nobody" : floor}
            partner={partner}
          />
        ) : null}
        {!mine && move ? <Needed need={need} partner={partner} /> : null}
        {move ? (
          <Composer key={`${move} ${state}`} {...turn} move={move} />
        ) : hearing.live ? null : (
          <Standing {...turn} />
        )}
        {!mine && side === "open" && need !== "nothingYet" && !paused && !move ? <MySide {...turn} /> : null}
      </section>
    </Panes>
  );
}
