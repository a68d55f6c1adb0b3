import { useTranslations } from "next-intl";
import type { OfferView } from "@/lib/openness/schema";
import { Withdraw } from "../withdraw";
import { Offer } from "./offer";

/** One's own offer. It shows a yes; anything else looks like silence. */
export function Mine({ repair, offer, partner }: { repair: string; offer: OfferView; partner: string }) {
  const t = useTranslations("openness");
  return (
    <Offer offer={offer} title={t("mine")}>
      <p className="max-w-line text-meta text-ink-2">
        {t(offer.accepted ? "acceptedBy" : "offered", { name: partner })}
      </p>
      <div className="-mx-2.5 -mb-3 flex justify-end">
        <Withdraw texts="openness.withdraw" operation="withdrawOpenness" input={{ repair, offer: offer.id }} />
      </div>
    </Offer>
  );
}
