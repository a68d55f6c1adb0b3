import { createECDH, createHash, timingSafeEqual } from "node:crypto";
import { mailbox } from "../reminders/rules";
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

/** An address as the database may know and compare it, and nobody read it. */
export const addressMac = (address: string) => fingerprint(runtime().secret, "mail address", mailbox(address));

/** What ends mail to an address, in each of them: it follows from the address's id, and the database knows only its hash. */
export const stopToken = (mailId: string) => fingerprint(runtime().secret, "stop mail", mailId).toString("base64url");
export const stopHash = (token: string) => createHash("sha256").update(token).digest();

const signed = (mac: Buffer) => fingerprint(runtime().secret, "no codes", mac.toString("base64url"));

/**
 * What a mail with a code says instead: nobody has agreed to it, so that it ends codes to that mailbox, whoever asks for them and
 * whatever they have taken back meanwhile. It carries all that is needed, and a signature, so that nobody stops another's.
 */
export function noCodesToken(mailId: string, address: string) {
  const mac = addressMac(address);
  return [stopToken(mailId), ...[mac, signed(mac)].map((part) => part.toString("base64url"))].join("");
}

/** A token of either kind, as the database knows it. */
export function readToken(token: string) {
  const [, mail, mac, signature] = /^(.{43})(.{43})(.{43})$/.exec(token) ?? [];
  if (!mail || !mac || !signature) return { hash: stopHash(token), codes: null };
  const [codes, by] = [Buffer.from(mac, "base64url"), Buffer.from(signature, "base64url")];
  const isSigned = by.length === 32 && timingSafeEqual(signed(codes), by);
  return { hash: stopHash(mail), codes: isSigned ? codes : null };
}
