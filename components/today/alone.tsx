"use client";

import { useTranslations } from "next-intl";
import type { InvitationView } from "@/lib/pair/schema";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { useView } from "../use-view";

/** Before there are two: the way to ask someone in, which one may leave for later. */
export function Alone() {
  const t = useTranslations("today");
  const invitation = useView<InvitationView | null>("invitation");
  const open = invitation && invitation.state !== "ended";
  return (
    <Card tone="tide" title={t(open ? "pending.title" : "alone.title")}>
      <p>{t(open ? "pending.body" : "alone.body")}</p>
      <LinkButton href="/more/partner" variant="secondary">
        {t(open ? "pending.open" : "alone.invite")}
      </LinkButton>
    </Card>
  );
}
