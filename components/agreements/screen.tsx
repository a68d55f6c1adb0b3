"use client";

import { Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useUs } from "../pair/use-us";
import { Panes, Title } from "../shell/panes";
import { Button } from "../ui/button";
import { Card } from "../ui/card";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { ScreenEnd } from "../ui/screen-end";
import { LateWords } from "./late-words";
import { List } from "./list";

/** What the two agreed on, what can be signed, and the way to the drafting table. */
export function AgreementsScreen() {
  const t = useTranslations("agreements");
  const us = useUs();
  const [ended, setEnded] = useState(false);
  if (!us) return null;
  const partner = us.partner?.firstName;
  if (!partner) {
    return (
      <Panes>
        <Title>{t("title")}</Title>
        <EmptyPlace action={<LinkButton href="/more/partner">{t("first")}</LinkButton>}>{t("alone")}</EmptyPlace>
      </Panes>
    );
  }
  return (
    <Panes
      beside={
        <Card title={t("take.title")}>
          <p className="text-ink-2">{t("take.body")}</p>
          <LinkButton href="/agreements/print" icon={<Printer aria-hidden size={20} strokeWidth={1.6} />}>
            {t("take.open")}
          </LinkButton>
        </Card>
      }
    >
      <Title below={t("lead")}>{t("title")}</Title>
      <Card title={t("table.title")} tone="tide">
        <p>{t("table.invites", { name: partner })}</p>
        <LinkButton href="/agreements/table" variant="primary" wide>
          {t("table.go")}
        </LinkButton>
      </Card>
      <LateWords />
      <List ended={false} partner={partner} />
      {ended ? (
        <List ended partner={partner} />
      ) : (
        <Button variant="quiet" onClick={() => setEnded(true)}>
          {t("showEnded")}
        </Button>
      )}
      <ScreenEnd />
    </Panes>
  );
}
