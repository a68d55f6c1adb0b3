import { createHash, createPrivateKey, generateKeyPairSync, sign } from "node:crypto";

/** Somebody's own key to sign with, both halves DER in base64. The private one belongs into an envelope. */
export function newSigningKey() {
  const { publicKey, privateKey } = generateKeyPairSync("ed25519", {
    publicKeyEncoding: { type: "spki", format: "der" },
    privateKeyEncoding: { type: "pkcs8", format: "der" },
  });
  return { publicKey: publicKey.toString("base64"), privateKey: privateKey.toString("base64") };
}

/** So much of a public key as two people can read out to each other: `1a2b 3c4d 5e6f 7081`. */
export const fingerprintOf = (publicKey: string) =>
  createHash("sha256")
    .update(Buffer.from(publicKey, "base64"))
    .digest("hex")
    .slice(0, 16)
    .replace(/(.{4})(?=.)/g, "$1 ");

/** An Ed25519 signature over a statement, in base64. */
export const signed = (statement: string, privateKey: string) =>
  sign(
    null,
    Buffer.from(statement),
    createPrivateKey({ key: Buffer.from(privateKey, "base64"), type: "pkcs8", format: "der" }),
  ).toString("base64");
