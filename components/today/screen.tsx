"use client";

import { useLocale, useTranslations } from "next-intl";
import { useSyncExternalStore } from "react";
import type { CheckInsView } from "@/lib/check-ins/schema";
import type { InvitationView, UsView } from "@/lib/pair/schema";
import type { PathView } from "@/lib/path/schema";
import { Item } from "../check-ins/item";
import { Replies } from "../check-ins/replies";
import { daysAgo } from "../check-ins/times";
import { mergeFeed } from "../check-ins/use-feed";
import { Write } from "../check-ins/write";
import { ClosedSpace } from "../leaving/closed-space";
import { useUs } from "../pair/use-us";
import { Bowl } from "../path/bowl";
import { StepList } from "../path/step-list";
import { Panes, Title } from "../shell/frame";
import { Card } from "../ui/card";
import { LinkButton } from "../ui/link-button";
import { ScreenEnd } from "../ui/screen-end";
import { useView } from "../use-view";

const NOTHING = {};
/** Where the steps that are built can be entered. */
const PLACES = { change: "/check-ins" };
const never = () => () => {};

/** What is here today. Nothing on it asks for anything. */
export function TodayScreen() {
  const t = useTranslations("today");
  const us = useUs();
  const gold = useView<PathView>("path", NOTHING)?.gold ?? [];
  if (!us) return null;
  return (
    <Panes
      beside={
        <Card title={t("path")}>
          <Bowl gold={gold} />
          <StepList gold={gold} places={PLACES} />
        </Card>
      }
    >
      <Greeting />
      {us.partner ? <Together us={us} /> : <Alone />}
      {us.partner ? null : <ClosedSpace />}
      <ScreenEnd />
    </Panes>
  );
}

const dayOfYear = () => new Date().toDateString();

/** The day and a word for the hour, by this device's clock. */
function Greeting() {
  const t = useTranslations("today");
  const locale = useLocale();
  const today = useSyncExternalStore(never, dayOfYear, () => null);
  const hour = today ? new Date().getHours() : 12;
  const word = hour < 5 || hour >= 23 ? "night" : hour < 12 ? "morning" : hour < 18 ? "day" : "evening";
  const weekday = today
    ? new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric", month: "long" }).format(new Date())
    : "\u00a0";
  return (
    <Title above={weekday} below={t("quiet")}>
      {t(word)}
    </Title>
  );
}

function Alone() {
  const t = useTranslations("today");
  const invitation = useView<InvitationView | null>("invitation", NOTHING);
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

function Together({ us }: { us: UsView }) {
  const t = useTranslations("today");
  const feed = useView<CheckInsView>("checkIns", NOTHING, mergeFeed);
  const lately = (feed?.items ?? []).filter(({ localDate }) => daysAgo(localDate) <= 0).slice(0, 3);
  const offered = us.offered.find(({ mine }) => !mine);
  return (
    <>
      {offered ? (
        <Card tone="plum" title={t("offered.title", { name: us.partner?.firstName ?? "" })}>
          <LinkButton href="/more/partner" variant="secondary">
            {t("offered.open")}
          </LinkButton>
        </Card>
      ) : null}
      <Write />
      <section className="flex flex-col gap-3">
        <h2 className="pt-3 text-h2">{t("latest.title")}</h2>
        {feed && lately.length === 0 ? <p className="text-ink-2">{t("latest.none")}</p> : null}
        {lately.map((item) => (
          <Item key={item.id} item={item} us={us}>
            <Replies item={item} us={us} />
          </Item>
        ))}
      </section>
    </>
  );
}
