import { createECDH, createHash } from "node:crypto";
import { runtime } from "../runtime";
import { fingerprint } from "../vault/keys";

/** Whether this server has somebody who takes its mail. */
export const isMailOffered = () => runtime().mail !== null;

type Keys = { publicKey: string; privateKey: string };
const made = new Map<string, Keys>();

/**
 * The key pair that push services know this server by (VAPID), of P-256. It follows from the secret, so that every process has
 * the same one and there is nothing more to keep: a browser's subscription is bound to it for good. Made once: pages look at it.
 */
export function pushKeys(): Keys {
  const { secret } = runtime();
  const known = made.get(secret);
  if (known) return known;
  const pair = createECDH("prime256v1");
  pair.setPrivateKey(fingerprint(secret, "vapid", ""));
  const keys = { publicKey: pair.getPublicKey("base64url"), privateKey: pair.getPrivateKey("base64url") };
  made.set(secret, keys);
  return keys;
}

/** What ends mail to an address, in each of them: it follows from the address's id, and the database knows only its hash. */
export const stopToken = (mailId: string) => fingerprint(runtime().secret, "stop mail", mailId).toString("base64url");
export const stopHash = (token: string) => createHash("sha256").update(token).digest();
