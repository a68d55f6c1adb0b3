import { sql } from "kysely";
import { myPair } from "../actor";
import { hasRunOut } from "../agreements/rules";
import { db } from "../db";
import { type SignedText, spotOf } from "../drafting/agreement";
import { fingerprintOf } from "../vault/signing";
import { view } from "../view";
import { localDay } from "../zone";
import { type SignedAgreementsView, signedAgreementsInput } from "./schema";

type FoundSignature = { userId: string; at: number; publicKey: string; signature: string };

/** What is in force, with all that proves it. */
export const signedAgreements = view({
  concerns: ["agreement.signed", "agreement.cameIntoForce", "agreement.ended"],
  input: signedAgreementsInput,
  read: () =>
    db
      .selectFrom("Agreement as a")
      .innerJoin("AgreementVersion as v", (on) =>
        on.onRef("v.pairId", "=", "a.pairId").onRef("v.agreementId", "=", "a.id").onRef("v.version", "=", "a.inForce"),
      )
      .where("a.pairId", "=", myPair)
      .where("a.endedAt", "is", null)
      .select(["a.id", "v.version", "v.text", sql<string>`encode(v.hash, 'hex')`.as("hash")])
      .select(sql<FoundSignature[]>`version_here(a.id, v.version) -> 'signatures'`.as("signatures"))
      .orderBy("v.at"),
  show: ({ actor, rows, vault }) => {
    const data: SignedAgreementsView = rows.flatMap(({ id, version, hash, signatures, ...row }) => {
      const { words: text, salt } = vault.openWithSalt({ ...spotOf(id, version), authorId: null }, row.text);
      const { between, end, zone } = JSON.parse(text) as SignedText;
      if (hasRunOut({ end }, localDay(actor.now, zone))) return [];
      return {
        id,
        version,
        text,
        salt,
        hash,
        signatures: signatures.map(({ userId: signer, at, publicKey, signature }) => ({
          signer,
          name: between.find((one) => one.id === signer)?.name ?? "",
          publicKey,
          fingerprint: fingerprintOf(publicKey),
          at: new Date(at).toISOString(),
          signature,
        })),
      };
    });
    return { data };
  },
});
