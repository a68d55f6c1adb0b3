"use client";

import { useTranslations } from "next-intl";
import type { OpennessView } from "@/lib/openness/schema";
import { Held } from "../held/held";
import { EmptyPlace } from "../ui/empty-place";
import { useView } from "../use-view";
import { Mine } from "./mine";
import { Theirs } from "./theirs";
import { WriteOffer } from "./write";

/** The offers that stand: the other's first, then one's own, and the way to make one. */
export function Offers({ repair, partner }: { repair: string; partner: string }) {
  const t = useTranslations("openness");
  const offers = useView<OpennessView>("openness", { repair });
  if (!offers) return null;
  const mine = offers.filter((offer) => offer.mine);
  const theirs = offers.filter((offer) => !offer.mine);
  return (
    <>
      {theirs.length ? <p className="max-w-line text-ink-2">{t("mayHurt")}</p> : null}
      {theirs.map((offer) => (
        <Theirs key={offer.id} repair={repair} offer={offer} partner={partner} />
      ))}
      {mine.map((offer) => (
        <Mine key={offer.id} repair={repair} offer={offer} partner={partner} />
      ))}
      {offers.length ? null : <EmptyPlace>{t("none")}</EmptyPlace>}
      <Held operations={["offerOpenness", "acceptOpenness"]} />
      <WriteOffer repair={repair} partner={partner} />
    </>
  );
}
