import { randomUUID } from "node:crypto";
import { myId, myPair, now, type Partner } from "../actor";
import { call, db } from "../db";
import { entry, type FoundAgreement, found, moved, withText } from "../drafting/agreement";
import { operation } from "../operation";
import { newSigningKey, signed } from "../vault/signing";
import type { Vault } from "../vault/vault";
import { mayComeIntoForce, maySign, maySignQuietly, mayUnsign, REFLECTION, statementOf } from "./rules";
import { bringIntoForceInput, signAgreementInput, signQuietlyInput, unsignAgreementInput } from "./schema";

type Signing = { agreement: string; version: number; hash: string };

/** A signature on what was shown, by a key of the signer's own, which is made with their first. */
function signatureOf(actor: Partner, { key }: FoundAgreement, { agreement, version, hash }: Signing, vault: Vault) {
  const spot = { recordId: actor.userId, field: "SigningKey.privateKey" };
  const made = key ?? newSigningKey();
  const privateKey = key ? vault.open(spot, key.privateKey) : made.privateKey;
  const sealed = {
    userId: actor.userId,
    publicKey: made.publicKey,
    privateKey: vault.sealPrivately(spot, privateKey).envelope,
  };
  const row = {
    pairId: actor.pair.id,
    agreementId: agreement,
    version,
    userId: actor.userId,
    hash: Buffer.from(hash, "hex"),
    publicKey: made.publicKey,
    signature: signed(statementOf(hash, actor.userId, actor.now), privateKey),
    at: now,
  };
  return { row, first: key ? [] : [db.insertInto("SigningKey").values({ ...sealed, createdAt: now })] };
}

/** Signs what one was shown. With the last signature that it needs it is in force. */
export const signAgreement = operation({
  event: "agreement.signed",
  scope: "pair",
  pace: "passes",
  reauth: 2,
  input: signAgreementInput,
  load: found,
  work: withText,
  may: maySign,
  apply: ({ actor, facts, input, vault }) => {
    const { agreement, version, hash } = input;
    const { row, first } = signatureOf(actor, facts, input, vault);
    const inForce = facts.text?.kind === "boundary" || facts.proposed?.signatures.length === 1;
    const said = entry(actor, vault, { agreement, version, kind: inForce ? "inForce" : "signed" });
    const standing = inForce ? { inForce: version, proposed: null } : {};
    return {
      writes: [...first, db.insertInto("Signature").values(row), said.write, moved(actor, agreement).set(standing)],
      data: { ...said.data, hash, inForce },
    };
  },
});

/** Signs so that the other sees nothing of it, until both signatures have stood for a day. */
export const signQuietly = operation({
  event: "agreement.signedQuietly",
  scope: "mutual",
  reauth: 2,
  input: signQuietlyInput,
  load: found,
  work: withText,
  may: maySignQuietly,
  apply: ({ actor, facts, input, vault }) => {
    const { row, first } = signatureOf(actor, facts, input, vault);
    const { agreement, version } = input;
    const until = new Date(actor.now + REFLECTION);
    const requestId = randomUUID();
    return {
      writes: [...first, db.insertInto("PrivateSignature").values({ ...row, requestId })],
      later: { name: "bringIntoForce", requestId, input: { agreement, version }, until, why: "reflection" },
    };
  },
});

/** Takes a signature back that nobody else has seen. It looks as if it had never been. */
export const unsignAgreement = operation({
  event: "agreement.unsigned",
  scope: "mutual",
  input: unsignAgreementInput,
  load: found,
  may: mayUnsign,
  apply: ({ input: { agreement } }) => {
    const held = db.selectFrom("PrivateSignature").select("requestId").where("agreementId", "=", agreement);
    return {
      writes: [
        db
          .deleteFrom("Held")
          .where("userId", "=", myId)
          .where("requestId", "in", held.where("userId", "=", myId)),
        db
          .deleteFrom("PrivateSignature")
          .where("pairId", "=", myPair)
          .where("agreementId", "=", agreement)
          .where("userId", "=", myId),
      ],
    };
  },
});

/** Shows both signatures and puts the text in force, a day after the later of them. Not on the wire: the clock's own. */
export const bringIntoForce = operation({
  event: "agreement.cameIntoForce",
  scope: "pair",
  pace: "passes",
  input: bringIntoForceInput,
  load: ({ agreement, version }) => call<{ later: Date | null; hash: string }>("both_signed", agreement, version),
  may: mayComeIntoForce,
  apply: ({ actor, facts, input: { agreement, version }, vault }) => {
    const said = entry(actor, vault, { agreement, version, kind: "stood" });
    return {
      writes: [
        call("show_signatures", agreement, version),
        said.write,
        moved(actor, agreement).set({ inForce: version, proposed: null }),
      ],
      data: { ...said.data, hash: facts.hash, inForce: true },
    };
  },
});
