"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { AgreementPage } from "@/lib/agreements/schema";
import { useUs } from "../pair/use-us";
import { InForce } from "../reviews/in-force";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { ToSign } from "../signatures/to-sign";
import { Card } from "../ui/card";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { ScreenEnd } from "../ui/screen-end";
import { Words } from "../ui/words";
import { useView } from "../use-view";
import { Heading } from "./heading";
import { History } from "./history";
import { StateLine } from "./state";

/** One agreement: what can be signed, what is in force, and all that was done about it. */
export function AgreementScreen({ id }: { id: string }) {
  const t = useTranslations("agreements");
  const us = useUs();
  const page = useView<AgreementPage>("agreement", { agreement: id });
  const partner = us?.partner?.firstName;
  // The text that was looked at first: another in its place, whenever it came, is not signed unseen.
  const [seen, setSeen] = useState<number>();
  const version = page?.agreement?.proposed?.version;
  useEffect(() => setSeen((had) => had ?? version), [version]);
  if (!us || page === undefined) return null;
  const { agreement } = page;
  if (!agreement || !partner) {
    return (
      <Panes>
        <Title above={<BackLink to="/agreements" />}>{t("one")}</Title>
        <EmptyPlace>{t("notHere")}</EmptyPlace>
      </Panes>
    );
  }
  const { proposed, inForce, declined, open, endedAt } = agreement;
  return (
    <Panes beside={<History page={page} us={us} />} then={<ScreenEnd />}>
      <Title above={<BackLink to="/agreements" />} below={<StateLine agreement={agreement} partner={partner} />}>
        <Heading text={agreement.shown.text} />
      </Title>
      {declined?.words ? (
        <Card title={t("declinedWith", { who: declined.mine ? "me" : "them", name: partner })} tone="plum">
          <Words text={declined.words} />
        </Card>
      ) : null}
      {proposed ? (
        <ToSign
          {...{ id, proposed, partner, versions: page.versions, beside: inForce !== null }}
          shown={seen ?? proposed.version}
          onSeen={setSeen}
        />
      ) : null}
      {inForce ? <InForce agreement={agreement} inForce={inForce} partner={partner} /> : null}
      {open && !endedAt ? (
        <Card title={t("isOnTable")}>
          <p className="text-ink-2">{t(inForce ? "isChanged" : "isDrafted")}</p>
          <LinkButton href="/agreements/table">{t("table.go")}</LinkButton>
        </Card>
      ) : null}
    </Panes>
  );
}
