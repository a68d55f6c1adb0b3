"use client";

import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Doorway } from "../shell/doorway";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { OneMoment } from "../ui/one-moment";
import { JoinAccount } from "./join-account";
import { JoinCode } from "./join-code";
import { JoinOffer } from "./join-offer";
import { JoinRole } from "./join-role";
import { useOffer } from "./use-offer";

/**
 * From a code to having joined: what one is asked into is read first, and an account comes only after saying yes.
 * Needs the client texts "pair", "accounts", "reasons" and "ui"; and the wire, when one is signed in.
 */
export function Join({ signedIn }: { signedIn: boolean }) {
  const t = useTranslations("pair.join");
  const { step, look, accept, decline, typeAgain } = useOffer();
  const home = signedIn ? "/today" : "/";
  const screen = step.at === "offer" && step.accepted ? "accepted" : step.at;
  useStartOfScreen(screen);

  if (step.at === "offer") {
    const { code, offer } = step;
    if (!step.accepted)
      return <JoinOffer offer={offer} home={home} onAccept={() => accept(true)} onDecline={decline} />;
    const back = () => accept(false);
    return signedIn ? <JoinRole code={code} offer={offer} onBack={back} /> : <JoinAccount onBack={back} />;
  }
  if (step.at === "typing") return <JoinCode code={step.code} refusal={step.refusal} onLook={look} />;
  const closed = step.at === "looking" ? null : step.at;
  return (
    <Doorway title={t("title")}>
      <div role="status" className="flex flex-col gap-2 text-ink-2">
        {closed === "gone" ? <p className="text-ink">{t("gone")}</p> : null}
        {closed === null ? <OneMoment /> : <p>{t(closed === "gone" ? "goneBody" : "declined")}</p>}
      </div>
      {closed ? (
        <div className="flex flex-col gap-2.5">
          {closed === "gone" ? <Button onClick={typeAgain}>{t("again")}</Button> : null}
          <LinkButton href={home} variant="quiet">
            {t("home")}
          </LinkButton>
        </div>
      ) : null}
    </Doorway>
  );
}

/** A new screen is read from its beginning, by the eye and by a screen reader; the first one is left alone. */
function useStartOfScreen(screen: string) {
  const before = useRef(screen);
  useEffect(() => {
    if (before.current === screen) return;
    const atOnce = before.current === "looking";
    before.current = screen;
    if (atOnce) return;
    window.scrollTo(0, 0);
    document.getElementById("main")?.focus({ preventScroll: true });
  }, [screen]);
}
