import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";

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
const boundTo = ({ pairId, authorId, recordId, field, revision }: Place) =>
  Buffer.concat(
    [pairId ?? "", authorId, recordId, field, String(revision)].flatMap((part) => {
      const bytes = Buffer.from(part);
      const length = Buffer.alloc(4);
      length.writeUInt32BE(bytes.length);
      return [length, bytes];
    }),
  );

const SALT = 16;
const PAD = 128;

/** Salt, length, words, and zeros up to the next step, so that a "yes" does not show by its length. */
function pad(words: string) {
  const text = Buffer.from(words);
  const plain = Buffer.alloc(Math.ceil((SALT + 4 + text.length) / PAD) * PAD);
  const salt = randomBytes(SALT);
  salt.copy(plain);
  plain.writeUInt32BE(text.length, SALT);
  text.copy(plain, SALT + 4);
  return { salt, text, plain };
}

/** What the record may keep of words for ever: it proves them while they are there, and tells nothing once they are erased. */
const commit = (salt: Buffer, text: Buffer) => createHash("sha256").update(salt).update(text).digest("hex");

/** Closes words into an envelope for one place: `v1.A256GCM.<key id>.<nonce>.<ciphertext and tag>`. */
export function seal(keyId: string, key: Buffer, place: Place, words: string) {
  const { salt, text, plain } = pad(words);
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(boundTo(place));
  const body = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const envelope = `v1.A256GCM.${keyId}.${nonce.toString("base64url")}.${body.toString("base64url")}`;
  return { envelope, commitment: commit(salt, text) };
}

/** The id of the data key that an envelope was closed with. */
export const keyIdOf = (envelope: string) => envelope.split(".")[2] ?? "";

/** Opens an envelope in its own place. Throws, without saying why, anywhere else. */
export function open(key: Buffer, place: Place, envelope: string) {
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
