import { PARAMETERS } from "./argon";
import { bound, fromText, random, toText } from "./bytes";
import { keyOfCode, readCode } from "./code";

/** What the server keeps of a lock: with none of it can anything be opened. */
export type Kept = { salt: string; parameters: typeof PARAMETERS; byPassphrase: string; byCode: string };
export type Lock = Kept & { userId: string; id: string };
export type Secret = { passphrase: string } | { code: string };
/** How a passphrase becomes a key: in a worker, or in a test at once. */
export type Derive = (passphrase: string, salt: Uint8Array) => Promise<CryptoKey>;

type Whose = Pick<Lock, "userId" | "id">;
type Way = "byPassphrase" | "byCode";

const CONTENT = { name: "AES-GCM", length: 256 };
const boundTo = ({ userId, id }: Whose, way: Way) => bound("mend lock", "w1", userId, id, way);

async function wrap(content: CryptoKey, key: CryptoKey, whose: Whose, way: Way) {
  const iv = random(12);
  const how = { name: "AES-GCM", iv, additionalData: boundTo(whose, way) };
  return `w1.${toText(iv)}.${toText(new Uint8Array(await crypto.subtle.wrapKey("raw", content, key, how)))}`;
}

/** The content key, as a key that can't be read; or one that can, to be wrapped once more. Null where it does not open. */
async function unwrap(lock: Lock, secret: Secret, derive: Derive, readable: boolean) {
  const way: Way = "code" in secret ? "byCode" : "byPassphrase";
  const [, nonce = "", body = ""] = lock[way].split(".");
  const how = { name: "AES-GCM", iv: fromText(nonce), additionalData: boundTo(lock, way) };
  const code = "code" in secret ? readCode(secret.code) : "";
  if (code === null || lock.parameters !== PARAMETERS) return null;
  const key = "code" in secret ? await keyOfCode(code, lock.id) : await derive(secret.passphrase, fromText(lock.salt));
  return crypto.subtle
    .unwrapKey("raw", fromText(body), key, how, CONTENT, readable, ["encrypt", "decrypt"])
    .catch(() => null);
}

async function byPassphrase(content: CryptoKey, whose: Whose, passphrase: string, derive: Derive) {
  const salt = random(16);
  const wrapped = await wrap(content, await derive(passphrase, salt), whose, "byPassphrase");
  return { salt: toText(salt), parameters: PARAMETERS, byPassphrase: wrapped };
}

const byCode = async (content: CryptoKey, whose: Whose, code: string) =>
  wrap(content, await keyOfCode(readCode(code) ?? "", whose.id), whose, "byCode");

/** A new lock: a random key, wrapped by a passphrase and by a recovery code. */
export async function newLock(
  whose: Whose,
  { passphrase, code }: { passphrase: string; code: string },
  derive: Derive,
) {
  const content = await crypto.subtle.generateKey(CONTENT, true, ["encrypt", "decrypt"]);
  const kept: Kept = {
    ...(await byPassphrase(content, whose, passphrase, derive)),
    byCode: await byCode(content, whose, code),
  };
  // Opened at once with the code that will be written down: what does not open now never would.
  const key = await openLock({ ...whose, ...kept }, { code }, derive);
  if (!key) throw new Error("the recovery code does not open the new lock");
  return { kept, key };
}

/** The key to one's texts; null where the secret is not the one. */
export const openLock = (lock: Lock, secret: Secret, derive: Derive) => unwrap(lock, secret, derive, false);

/** The same content key under another passphrase or another recovery code; null where the secret is not the one. */
export async function rewrapped(lock: Lock, secret: Secret, next: Secret, derive: Derive): Promise<Kept | null> {
  const content = await unwrap(lock, secret, derive, true);
  if (!content) return null;
  const { salt, parameters, byPassphrase: held, byCode: by } = lock;
  return "code" in next
    ? { salt, parameters, byPassphrase: held, byCode: await byCode(content, lock, next.code) }
    : { ...(await byPassphrase(content, lock, next.passphrase, derive)), byCode: by };
}
