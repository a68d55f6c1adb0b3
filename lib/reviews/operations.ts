import type { Partner } from "../actor";
import { db } from "../db";
import { entry, type FoundAgreement, found, moved, withTextInForce } from "../drafting/agreement";
import { operation } from "../operation";
import type { Vault } from "../vault/vault";
import { mayFeelCrossed, mayLogSlip, mayReview } from "./rules";
import { feelCrossedInput, logSlipInput, reviewAgreementInput } from "./schema";

/** Says in private how an agreement is by now. When both have, both see it. */
export const reviewAgreement = operation({
  event: "agreement.reviewed",
  scope: "mutual",
  input: reviewAgreementInput,
  load: found,
  work: withTextInForce,
  may: mayReview,
  apply: ({ actor, facts, input: { agreement, version, choice } }) => ({
    writes: [
      db
        .insertInto("AgreementReview")
        .values({ pairId: actor.pair.id, agreementId: agreement, version, userId: actor.userId, choice })
        .onConflict((said) => said.columns(["pairId", "agreementId", "version", "userId"]).doUpdateSet({ choice })),
    ],
    tells: facts.reviewed ? [actor.pair.partnerId] : [],
  }),
});

type Telling = {
  actor: Partner;
  facts: FoundAgreement;
  input: { agreement: string; id: string; words: string };
  vault: Vault;
};

/** What somebody says of how it went. */
const told =
  (kind: "slip" | "crossed") =>
  ({ actor, facts, input, vault }: Telling) => {
    const said = entry(actor, vault, { ...input, version: facts.inForce?.version ?? 0, kind });
    return { writes: [moved(actor, input.agreement), said.write], data: said.data };
  };

/** Says that one did not keep it, and what happened. */
export const logSlip = operation({
  event: "agreement.slipLogged",
  scope: "pair",
  pace: "daily",
  input: logSlipInput,
  load: found,
  work: withTextInForce,
  may: mayLogSlip,
  apply: told("slip"),
});

/** Says that one felt this line was crossed. */
export const feelCrossed = operation({
  event: "agreement.lineCrossed",
  scope: "pair",
  pace: "waits",
  input: feelCrossedInput,
  load: found,
  work: withTextInForce,
  may: mayFeelCrossed,
  apply: told("crossed"),
});
