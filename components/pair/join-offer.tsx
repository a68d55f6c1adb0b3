"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { counterpart } from "@/lib/pair/rules";
import type { InvitationOffer } from "@/lib/pair/schema";
import type { Reason } from "@/lib/verdict";
import { Doorway } from "../shell/doorway";
import { Part } from "../shell/reading";
import { Button } from "../ui/button";
import { LinkButton } from "../ui/link-button";
import { useWhen } from "../use-when";
import { DeclineDialog } from "./decline-dialog";
import { keepInvitation } from "./kept-invitation";
import { WhoSees } from "./who-sees";

interface JoinOfferProps {
  offer: InvitationOffer;
  /** Where one goes who decides later. */
  home: string;
  onAccept: () => void;
  onDecline: () => Promise<Reason | "offline" | null>;
}

/** What an invitation says, before one says anything to it. */
export function JoinOffer({ offer, home, onAccept, onDecline }: JoinOfferProps) {
  const t = useTranslations("pair.join");
  const texts = useTranslations("pair");
  const [declining, setDeclining] = useState(false);
  const until = useWhen()(offer.expiresAt);
  const name = offer.firstName;
  const yours = counterpart(offer.theirRole);
  return (
    <Doorway title={t("from", { name })} lead={t("what")}>
      <div className="flex flex-col gap-1">
        <p className="font-voice text-voice">{texts("says", { name, role: texts(`roles.${offer.theirRole}`) })}</p>
        <p className="text-ink-2">
          {yours === "unsure" ? t("open") : t("suggested", { yours: texts(`roles.${yours}`) })}
        </p>
      </div>
      <div className="flex flex-col gap-2">
        <p className="text-ink-2">{t("safeLead", { name })}</p>
        <LinkButton href="/safe">{t("safe")}</LinkButton>
      </div>
      <WhoSees />
      <Part title={t("leaveTitle")}>
        <p>{t("leave", { name })}</p>
      </Part>
      <div className="flex flex-col gap-5">
        <Answer note={t("acceptNote", { name })}>
          <Button variant="primary" wide onClick={onAccept}>
            {t("accept")}
          </Button>
        </Answer>
        <Answer note={t("declineNote", { name })}>
          <Button wide onClick={() => setDeclining(true)}>
            {t("decline")}
          </Button>
        </Answer>
        <Answer note={`${until ? t("until", { when: until }) : ""} ${t("laterNote")}`}>
          <Button wide onClick={() => putAside(home)}>
            {t("later")}
          </Button>
        </Answer>
      </div>
      <DeclineDialog name={name} open={declining} onClose={() => setDeclining(false)} onDecline={onDecline} />
    </Doorway>
  );
}

/** Leaves the invitation as it is, and no trace of it in this tab. */
function putAside(home: string) {
  keepInvitation(null);
  window.location.assign(home);
}

/** One way to answer, and what it means. All three have the same room. */
function Answer({ children, note }: { children: ReactNode; note: string }) {
  return (
    <div className="flex flex-col gap-1.5">
      {children}
      <p className="text-meta text-ink-2">{note}</p>
    </div>
  );
}
