import * as z from "zod/mini";
import { id, place } from "../drafts/schema";

const version = place(1);
/** With the hash, in hexadecimal, of the text that its signer was shown. */
const signing = z.strictObject({ agreement: id, version, hash: z.string().check(z.regex(/^[0-9a-f]{64}$/)) });

export const signAgreementInput = signing;
export const signQuietlyInput = signing;
export const unsignAgreementInput = z.strictObject({ agreement: id });
export const bringIntoForceInput = z.strictObject({ agreement: id, version });
export const signedAgreementsInput = z.strictObject({});

/** What is in force with all that proves it, as a file for a stranger: see `public/verify-agreements.mjs`. */
export type Signed = {
  id: string;
  version: number;
  /** Canonical JSON: what the hash is of, after the salt. */
  text: string;
  /** base64 */
  salt: string;
  hash: string;
  /** `fingerprint` is what two people can compare of a public key. */
  signatures: {
    signer: string;
    name: string;
    publicKey: string;
    fingerprint: string;
    at: string;
    signature: string;
  }[];
};
export type SignedAgreementsView = Signed[];
