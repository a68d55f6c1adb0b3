import { all, unless, type Verdict, yes } from "../verdict";

export const MIN_PASSWORD = 15;
export const MAX_PASSWORD = 500;

export const MAX_SIGN_IN_NAME = 200;
export const MAX_FIRST_NAME = 60;

const folded = (text: string) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();

/** The sign-in name as it is compared: case, width and outer spaces do not matter. */
export const foldName = folded;

/** Pieces that make a long password easy to guess. One of them, repeated or alone, is not a sentence. */
const COMMON = [
  "password",
  "passwort",
  "qwerty",
  "letmein",
  "iloveyou",
  "welcome",
  "admin",
  "monkey",
  "dragon",
  "sunshine",
  "princess",
  "abc",
  "123",
  "secret",
  "login",
  "mend",
  "love",
  "forever",
  "always",
  "baby",
];

/** What is left of a password when common pieces, digits and signs are taken out. */
const uncommonLetters = (password: string) =>
  COMMON.reduce((rest, piece) => rest.replaceAll(piece, ""), folded(password)).replace(/[^\p{L}]/gu, "");

/** NIST 800-63B's way: long rather than intricate; refused when common or made of the names around it. */
export function mayUsePassword(password: string, names: string[]): Verdict {
  const plain = folded(password);
  const withoutNames = names
    .map(folded)
    .filter(Boolean)
    .reduce((rest, name) => rest.replaceAll(name, ""), plain);
  return all(
    unless([...password].length >= MIN_PASSWORD, "password-too-short"),
    unless(new Set(plain).size >= 5 && uncommonLetters(password).length >= 4, "password-too-common"),
    unless(withoutNames.replace(/[^\p{L}]/gu, "").length >= 8, "password-has-names"),
  );
}

/** The password given again is the right one, and was not tried too often just now. */
export const mayProve = (_actor: object, { inTime, matches }: { inTime?: boolean; matches?: boolean }): Verdict =>
  all(unless(inTime === true, "slow-down"), unless(matches === true, "wrong-password"));

export const mayChangePassword = (
  _actor: object,
  { inTime, names = [] }: { inTime?: boolean; names?: string[] },
  { password }: { password: string },
) => all(unless(inTime === true, "slow-down"), mayUsePassword(password, names));

/** Any of one's own devices may be signed out, from any other. */
export const mayEndSessions = (): Verdict => yes;

/** Whoever is linked leaves first; and whoever has left quietly waits, for until then the other's page must not change. */
export const mayRemoveAccount = (
  { pair }: { pair: object | null },
  { leftQuietly }: { leftQuietly: boolean },
): Verdict => all(unless(pair === null, "still-linked"), unless(!leftQuietly, "left-quietly"));
