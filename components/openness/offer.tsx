import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { OfferView } from "@/lib/openness/schema";
import { Card } from "../ui/card";
import { Visibility } from "../ui/visibility";
import { Words } from "../ui/words";
import { useWhen } from "../use-when";

interface OfferProps {
  offer: OfferView;
  title: string;
  children: ReactNode;
}

/** An offer as its owner wrote it: of what, in their words, and until when. */
export function Offer({ offer, title, children }: OfferProps) {
  const t = useTranslations("openness");
  const when = useWhen();
  return (
    <Card as="article" title={title} meta={t(`scopes.${offer.scope}`)} action={<Visibility kind="shared" />}>
      <Words text={offer.words} />
      <p className="text-meta text-ink-2">{t("until", { when: when(offer.until) ?? "" })}</p>
      {children}
    </Card>
  );
}
