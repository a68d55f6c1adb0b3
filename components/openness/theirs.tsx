import { useTranslations } from "next-intl";
import type { OfferView } from "@/lib/openness/schema";
import { Button } from "../ui/button";
import { Refused } from "../ui/refused";
import { useOperation } from "../use-operation";
import { Offer } from "./offer";

/** The other's offer. It can be accepted, or not, or left alone; only a yes is told. */
export function Theirs({ repair, offer, partner }: { repair: string; offer: OfferView; partner: string }) {
  const t = useTranslations("openness");
  const accept = useOperation("acceptOpenness");
  const decline = useOperation("declineOpenness");
  const said = offer.accepted ? "accepted" : offer.declined ? "declined" : null;
  return (
    <Offer offer={offer} title={t("theirs", { name: partner })}>
      <p role="status" className="max-w-line text-meta text-ink-2">
        {t(said ?? "answer", { name: partner })}
      </p>
      {offer.accepted ? null : (
        <div className="flex flex-wrap gap-2.5">
          <Button pending={accept.pending} onClick={() => void accept.run({ repair, offer: offer.id })}>
            {t("accept")}
          </Button>
          {offer.declined ? null : (
            <Button pending={decline.pending} onClick={() => void decline.run({ offer: offer.id })}>
              {t("noThanks")}
            </Button>
          )}
        </div>
      )}
      <Refused why={accept.refusal ?? decline.refusal} />
    </Offer>
  );
}
