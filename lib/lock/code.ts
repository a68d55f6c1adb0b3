import { bound, random } from "./bytes";

/** No letter that is taken for another one, or for a figure. */
const SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
/** 140 bits: no guessing reaches it, and so it needs no slow hash. */
const LENGTH = 28;
const GROUP = 4;

const ALIKE: Record<string, string> = { O: "0", I: "1", L: "1" };

/** A recovery code, in groups that can be read out and typed. */
export const newCode = () =>
  [...random(LENGTH)].map((byte, at) => (at && at % GROUP === 0 ? "-" : "") + SIGNS[byte % SIGNS.length]).join("");

/** What was meant by what was typed, or null where that can be no code. */
export function readCode(typed: string): string | null {
  const signs = [...typed.normalize("NFKC").toUpperCase()]
    .filter((sign) => !/[\s\p{Dash}]/u.test(sign))
    .map((sign) => ALIKE[sign] ?? sign);
  return signs.length === LENGTH && signs.every((sign) => SIGNS.includes(sign)) ? signs.join("") : null;
}

/** The key that a recovery code stands for, under one lock. */
export async function keyOfCode(code: string, lock: string) {
  const secret = await crypto.subtle.importKey("raw", new TextEncoder().encode(code), "HKDF", false, ["deriveKey"]);
  const how = { name: "HKDF", hash: "SHA-256", salt: bound(lock), info: bound("mend recovery code", "c1") };
  return crypto.subtle.deriveKey(how, secret, { name: "AES-GCM", length: 256 }, false, ["wrapKey", "unwrapKey"]);
}
