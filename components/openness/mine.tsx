import { useTranslations } from "next-intl";
import type { OfferView } from "@/lib/openness/schema";
import { Irreversible } from "../ui/irreversible";
import { useOperation } from "../use-operation";
import { Offer } from "./offer";

/** One's own offer. It shows a yes; anything else looks like silence. */
export function Mine({ repair, offer, partner }: { repair: string; offer: OfferView; partner: string }) {
  const t = useTranslations("openness");
  const question = useTranslations("openness.withdraw");
  const withdraw = useOperation("withdrawOpenness");
  return (
    <Offer offer={offer} title={t("mine")}>
      <p className="max-w-line text-meta text-ink-2">
        {t(offer.accepted ? "acceptedBy" : "offered", { name: partner })}
      </p>
      <div className="-mx-2.5 -mb-3 flex justify-end">
        <Irreversible t={question} operation={withdraw} run={() => withdraw.run({ repair, offer: offer.id })} />
      </div>
    </Offer>
  );
}
