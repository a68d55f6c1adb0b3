import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
  randomUUID,
} from "node:crypto";

/** The key-encryption keys, newest first. They live outside the database: `MEND_KEY`. */
export type KeyRing = { id: string; key: KeyObject }[];

/** A data key as the database keeps it: useless without the ring. */
export type WrappedKey = { id: string; ownerId: string | null; pairId: string | null; wrapped: string };

/** Reads `MEND_KEY`: `id:base64url`, up to two of them separated by a comma, the current one first. */
export const readRing = (text: string): KeyRing =>
  text.split(",").map((one) => {
    const [id = "", key = ""] = one.trim().split(":");
    return { id, key: createSecretKey(Buffer.from(key, "base64url")) };
  });

/** What a wrapped key is bound to: moved to another row, owner or pair, it does not open. */
const boundTo = ({ id, ownerId, pairId }: Omit<WrappedKey, "wrapped">) =>
  Buffer.from(`${id}|${ownerId ?? ""}|${pairId ?? ""}`);

/** A new data key for one owner, in one pair or (null) for themselves alone; with no owner, for what a pair writes together. */
export function newKey(ring: KeyRing, ownerId: string | null, pairId: string | null): WrappedKey {
  const row = { id: randomUUID(), ownerId, pairId };
  return { ...row, wrapped: wrap(ring, row, createSecretKey(randomBytes(32))) };
}

function wrap(ring: KeyRing, row: Omit<WrappedKey, "wrapped">, key: KeyObject) {
  const kek = ring[0] as KeyRing[number];
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", kek.key, nonce).setAAD(boundTo(row));
  const body = Buffer.concat([cipher.update(key.export()), cipher.final(), cipher.getAuthTag()]);
  return `w1.${kek.id}.${nonce.toString("base64url")}.${body.toString("base64url")}`;
}

/** The data key itself. Throws when the ring does not hold its key-encryption key, or the row was tampered with. */
export function unwrap(ring: KeyRing, row: WrappedKey): KeyObject {
  const [, kekId, nonce = "", body = ""] = row.wrapped.split(".");
  const kek = ring.find(({ id }) => id === kekId);
  if (!kek) throw new Error("no key-encryption key of that name");
  const sealed = Buffer.from(body, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", kek.key, Buffer.from(nonce, "base64url"), { authTagLength: 16 });
  decipher.setAAD(boundTo(row)).setAuthTag(sealed.subarray(-16));
  return createSecretKey(Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]));
}

/** The same key under the newest key-encryption key: what `npm run admin rotate-keys` writes. */
export const rewrap = (ring: KeyRing, row: WrappedKey) => wrap(ring, row, unwrap(ring, row));

/** A keyed fingerprint for what must be found or compared without being readable. `use` keeps the purposes apart. */
export const fingerprint = (secret: string, use: string, text: string) =>
  createHmac("sha256", secret).update(`${use}\0${text}`).digest();
