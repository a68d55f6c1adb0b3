import { bound, fromText, random, toText } from "./bytes";

/** Where a locked text belongs: whose it is, under which lock, and which page or appointment. Elsewhere it does not open. */
export type Place = { userId: string; lock: string; at: string };

const STEP = 256;
const boundTo = ({ userId, lock, at }: Place) => bound("mend own work", "l1", userId, lock, at);

/**
 * Its length, and two bytes a code unit, so that a page that fits fits in every script; then zeros up to the next step, so
 * that a short text does not show by its length.
 */
function padded(words: string) {
  const plain = new Uint8Array(Math.ceil((4 + 2 * words.length) / STEP) * STEP);
  const view = new DataView(plain.buffer);
  view.setUint32(0, words.length);
  for (let at = 0; at < words.length; at++) view.setUint16(4 + 2 * at, words.charCodeAt(at));
  return plain;
}

function unpadded(plain: ArrayBuffer) {
  const view = new DataView(plain);
  let words = "";
  for (let at = 0; at < view.getUint32(0); at++) words += String.fromCharCode(view.getUint16(4 + 2 * at));
  return words;
}

/** Closes words with the content key: `l1.<nonce>.<ciphertext and tag>`. */
export async function seal(key: CryptoKey, place: Place, words: string) {
  const iv = random(12);
  const plain = padded(words);
  const body = await crypto.subtle.encrypt({ name: "AES-GCM", iv, additionalData: boundTo(place) }, key, plain);
  plain.fill(0);
  return `l1.${toText(iv)}.${toText(new Uint8Array(body))}`;
}

/** Opens them in their own place. Throws, without saying why, anywhere else. */
export async function open(key: CryptoKey, place: Place, envelope: string) {
  const [version, nonce = "", body = ""] = envelope.split(".");
  if (version !== "l1") throw new Error("this is not locked");
  const how = { name: "AES-GCM", iv: fromText(nonce), additionalData: boundTo(place) };
  return unpadded(await crypto.subtle.decrypt(how, key, fromText(body)));
}
