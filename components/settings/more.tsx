"use client";

import {
  Bell,
  BookOpen,
  DoorOpen,
  Eye,
  KeyRound,
  LifeBuoy,
  Link2,
  Palette,
  Smartphone,
  Users,
  Waypoints,
} from "lucide-react";
import { useTranslations } from "next-intl";
import type { InvitationView } from "@/lib/pair/schema";
import { markOf, useUs } from "../pair/use-us";
import { Panes, Title } from "../shell/panes";
import { Person } from "../ui/person";
import { Words } from "../ui/words";
import { useView } from "../use-view";
import { Row, Rows } from "./rows";
import { SignOut } from "./sign-out";

/** Everything that is not one of the other four places. */
export function More() {
  const t = useTranslations("settings");
  const leaving = useTranslations("leaving");
  const us = useUs();
  const invitation = useView<InvitationView | null>("invitation");
  if (us === undefined) return null;
  const { me, partner } = us;
  const linking = invitation && invitation.state !== "ended" ? invitation.state : "alone";
  return (
    <Panes>
      <Title>{t("title")}</Title>
      <div className="flex items-center gap-3.5 px-1 pb-4">
        <Person name={me.firstName} mark={markOf(me.slot)} />
        <p className="min-w-0">
          <span className="block text-title">
            <Words text={me.firstName} inline />
          </span>
          <span className="block text-meta wrap-anywhere text-ink-2">{t("signedInAs", { name: me.name })}</span>
        </p>
      </div>
      <Rows title={t("groups.us")}>
        {partner ? (
          <Row
            href="/more/partner"
            icon={Users}
            title={t("partner.title")}
            hint={t("partner.hint", { name: partner.firstName })}
          />
        ) : (
          <Row href="/more/partner" icon={Link2} title={t("linking.title")} hint={t(`linking.${linking}`)} />
        )}
        <Row href="/more/repairs" icon={Waypoints} title={t("repairs.title")} hint={t("repairs.hint")} />
        <Row href="/more/leaving" icon={DoorOpen} title={leaving("title")} hint={leaving("hint")} />
      </Rows>
      <Rows title={t("groups.mine")}>
        <Row href="/more/devices" icon={Smartphone} title={t("devices.title")} hint={t("devices.hint")} />
        <Row href="/more/password" icon={KeyRound} title={t("password.title")} hint={t("password.hint")} />
        <Row href="/more/reminders" icon={Bell} title={t("reminders.title")} hint={t("reminders.hint")} />
        <Row href="/more/look" icon={Palette} title={t("look.title")} hint={t("look.hint")} />
      </Rows>
      <Rows title={t("groups.about")}>
        <Row href="/safe" icon={LifeBuoy} title={t("safety.title")} hint={t("safety.hint")} />
        <Row href="/privacy" icon={Eye} title={t("privacy.title")} hint={t("privacy.hint")} />
        <Row href="/help" icon={BookOpen} title={t("help.title")} hint={t("help.hint")} />
      </Rows>
      <SignOut />
    </Panes>
  );
}
