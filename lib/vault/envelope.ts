import { createCipheriv, createDecipheriv, hash, type KeyObject, randomBytes } from "node:crypto";

/** Where an envelope belongs. Anywhere else it does not open. */
export type Place = {
  pairId: string | null;
  authorId: string;
  recordId: string;
  /** Table and column: `CheckIn.words`. */
  field: string;
  revision: number;
};

/** Each part with its length before it, so that no two places read the same. */
function boundTo({ pairId, authorId, recordId, field, revision }: Place) {
  const parts = [pairId ?? "", authorId, recordId, field, String(revision)];
  const bound = Buffer.allocUnsafe(parts.reduce((length, part) => length + 4 + Buffer.byteLength(part), 0));
  let at = 0;
  for (const part of parts) {
    const length = bound.write(part, at + 4);
    bound.writeUInt32BE(length, at);
    at += 4 + length;
  }
  return bound;
}

const NONCE = 12;
const SALT = 16;
const PAD = 128;

let drawn = Buffer.alloc(0);

/** Random bytes, each of them once. Many are asked for together: a few take longer than the cipher. */
function draw(count: number) {
  if (drawn.length < count) drawn = randomBytes(100 * count);
  const taken = drawn.subarray(0, count);
  drawn = drawn.subarray(count);
  return taken;
}

/** Salt, length, words, and zeros up to the next step, so that a "yes" does not show by its length. */
function pad(salt: Buffer, text: Buffer) {
  const plain = Buffer.alloc(Math.ceil((SALT + 4 + text.length) / PAD) * PAD);
  salt.copy(plain);
  plain.writeUInt32BE(text.length, SALT);
  text.copy(plain, SALT + 4);
  return plain;
}

/** What the record may keep of words for ever: it proves them while they are there, and tells nothing once they are erased. */
const commit = (salt: Buffer, text: Buffer) => hash("sha256", Buffer.concat([salt, text]), "hex");

/** Closes words into an envelope for one place: `v1.A256GCM.<key id>.<nonce>.<ciphertext and tag>`. */
export function seal(keyId: string, key: KeyObject, place: Place, words: string) {
  const text = Buffer.from(words);
  const random = draw(NONCE + SALT);
  const [nonce, salt] = [random.subarray(0, NONCE), random.subarray(NONCE)];
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(boundTo(place));
  const body = Buffer.concat([cipher.update(pad(salt, text)), cipher.final(), cipher.getAuthTag()]);
  const envelope = `v1.A256GCM.${keyId}.${nonce.toString("base64url")}.${body.toString("base64url")}`;
  return { envelope, commitment: commit(salt, text) };
}

/** The id of the data key that an envelope was closed with. */
export const keyIdOf = (envelope: string) => envelope.split(".")[2] ?? "";

/** Opens an envelope in its own place. Throws, without saying why, anywhere else. */
export function open(key: KeyObject, place: Place, envelope: string) {
  const [version, method, , nonce = "", body = ""] = envelope.split(".");
  if (version !== "v1" || method !== "A256GCM") throw new Error("this envelope does not open");
  const sealed = Buffer.from(body, "base64url");
  const decipher = createDecipheriv("aes-256-gcm", key, Buffer.from(nonce, "base64url"), { authTagLength: 16 });
  decipher.setAAD(boundTo(place)).setAuthTag(sealed.subarray(-16));
  const plain = Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
  const salt = plain.subarray(0, SALT);
  const text = plain.subarray(SALT + 4, SALT + 4 + plain.readUInt32BE(SALT));
  return { words: text.toString(), salt: salt.toString("base64"), commitment: commit(salt, text) };
}
