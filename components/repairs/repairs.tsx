"use client";

import { useTranslations } from "next-intl";
import { useUs } from "../pair/use-us";
import { BackLink } from "../shell/back-link";
import { Panes, Title } from "../shell/panes";
import { EmptyPlace } from "../ui/empty-place";
import { LinkButton } from "../ui/link-button";
import { MyOffer } from "./my-offer";
import { OfferRepair } from "./offer-repair";
import { OpenRepair } from "./open-repair";
import { TheirOffer } from "./their-offer";

/** Every hurt that has been named as one, with one's own role in it; and what is offered. */
export function Repairs() {
  const t = useTranslations("pair.repairs");
  const us = useUs();
  if (us === undefined) return null;
  const partner = us.partner?.firstName;
  return (
    <Panes>
      <Title above={<BackLink to="/more" />} below={t("lead")}>
        {t("title")}
      </Title>
      {partner === undefined ? (
        <EmptyPlace action={<LinkButton href="/more/partner">{t("link")}</LinkButton>}>{t("alone")}</EmptyPlace>
      ) : (
        <>
          {us.offered.map((offer) =>
            offer.mine ? (
              <MyOffer key={offer.id} offer={offer} partner={partner} />
            ) : (
              <TheirOffer key={offer.id} offer={offer} partner={partner} />
            ),
          )}
          {us.repairs.map((repair) => (
            <OpenRepair key={repair.id} repair={repair} partner={partner} />
          ))}
          {us.repairs.length + us.offered.length === 0 ? <EmptyPlace>{t("none")}</EmptyPlace> : null}
          {us.offered.some(({ mine }) => mine) ? null : (
            <OfferRepair partner={partner} first={us.repairs.length === 0} />
          )}
        </>
      )}
    </Panes>
  );
}
