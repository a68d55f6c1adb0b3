"use client";

import { useTranslations } from "next-intl";
import type { InvitationView } from "@/lib/pair/schema";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { useView } from "../use-view";
import { ConfirmJoiner } from "./confirm-joiner";
import { Invite } from "./invite";
import { Joined } from "./joined";
import { Linked } from "./linked";
import { OpenInvitation } from "./open-invitation";
import { useUs } from "./use-us";
import { WhoSees } from "./who-sees";

/** From being alone to being two: whatever is next, and nothing besides. */
export function Linking() {
  const t = useTranslations("pair");
  const us = useUs();
  const invitation = useView<InvitationView | null>("invitation");
  if (us?.partner) return <Linked me={us.me} partner={us.partner} />;
  if (us === undefined || invitation === undefined) return null;
  if (invitation?.state === "joined") {
    return invitation.side === "inviter" ? (
      <ConfirmJoiner invitation={invitation} />
    ) : (
      <Joined invitation={invitation} />
    );
  }
  const open = invitation?.state === "open";
  return (
    <Panes beside={<WhoSees />}>
      <Title above={<BackLink to="/more" />} below={open ? t("invite.open") : t("invite.lead")}>
        {t("invite.title")}
      </Title>
      {open ? <OpenInvitation invitation={invitation} /> : <Invite ended={invitation !== null} />}
    </Panes>
  );
}
